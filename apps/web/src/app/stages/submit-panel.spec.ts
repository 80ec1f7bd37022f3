import { beforeEach, describe, expect, it } from '@jest/globals';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { RowLook } from './row-looks';
import type { StandingFragment } from './stage.generated';
import { SubmitPanel } from './submit-panel';

const STANDING: StandingFragment = {
  stage: 'PURPOSE',
  strategy: { id: 's1' },
  canWrite: true,
  canSubmit: true,
  submitRefusal: null,
  overview: {
    isBuilt: true,
    gateIsOpen: true,
    waitsFor: [],
    openRequestId: null,
    lastState: null,
    hasChangesSinceInForce: false,
    inForce: null,
  },
  lastRequest: null,
};
const LOOK: RowLook = { key: 'k1', field: 'horizon', words: 'Goal 1 needs a look' };

describe('the panel that submits a stage', () => {
  let panel: ComponentFixture<SubmitPanel>;
  let sent: unknown[];
  let may: boolean;
  const text = () => String(panel.nativeElement.textContent);
  const note = () => panel.nativeElement.querySelector('textarea') as HTMLTextAreaElement;

  async function show(some: Readonly<Record<string, unknown>> = {}): Promise<void> {
    panel = TestBed.createComponent(SubmitPanel);
    const inputs = { strategyId: 's1', organisationId: 'o1', standing: STANDING, contents: ['1 goal'], openCount: 0 };
    for (const [name, value] of Object.entries({ ...inputs, unsavedCount: 0, ...some })) {
      panel.componentRef.setInput(name, value);
    }
    await panel.whenStable();
  }

  async function writeNote(words: string): Promise<void> {
    note().value = words;
    note().dispatchEvent(new Event('input'));
    await panel.whenStable();
  }

  async function submit(): Promise<void> {
    panel.nativeElement.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await panel.whenStable();
  }

  beforeEach(() => {
    localStorage.clear();
    sent = [];
    may = true;
    const mutate = (_document: unknown, variables: unknown) => Promise.resolve(sent.push(variables));
    const api = { mutate, query: () => ({ value: signal(undefined) }) };
    const session = { may: () => may, viewer: () => ({ personId: 'ann' }) };
    TestBed.configureTestingModule({
      providers: [provideRouter([]), { provide: GraphqlApi, useValue: api }, { provide: Session, useValue: session }],
    });
  });

  it('names the row that stands in the way, leads to it, and sends nothing', async () => {
    await show({ looks: [LOOK], unsavedCount: 1 });
    const led: RowLook[] = [];
    panel.componentInstance.looked.subscribe((look) => led.push(look));
    expect(text()).toContain('Goal 1 needs a look');
    expect(text()).not.toContain('Waiting until');
    await submit();
    expect(led).toEqual([LOOK]);
    expect(sent).toEqual([]);
  });

  it('waits only for what is on its way', async () => {
    await show({ unsavedCount: 1 });
    expect(text()).toContain('Waiting until everything is saved');
  });

  it('holds the cover note until it is submitted, though the page is left', async () => {
    await show();
    await writeNote('Please look at goal 3.');
    panel.destroy();
    await show();
    expect(note().value).toBe('Please look at goal 3.');
    await submit();
    expect(sent).toMatchObject([{ input: { coverNote: 'Please look at goal 3.' } }]);
    panel.destroy();
    await show();
    expect(note().value).toBe('');
  });

  it('says that a note is long, and sends it all the same', async () => {
    await show();
    await writeNote('One. Two. Three. Four.');
    expect(text()).toContain('4 sentences');
    await submit();
    expect(sent).toHaveLength(1);
  });

  it('is calm with those whose part it is not', async () => {
    may = false;
    await show({ standing: { ...STANDING, submitRefusal: 'permission.role' } });
    expect(text().trim()).toBe('The agency submits this when it is ready.');
  });
});
