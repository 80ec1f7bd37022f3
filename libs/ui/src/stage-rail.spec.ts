import { describe, expect, it } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Stage, STAGES } from '@groundwork/domain';
import { StageRail } from './stage-rail';
import { StageGlance, stageNames, stageOfSegment, standingOf } from './stage-state';

function glanceOf(stage: Stage, difference: Partial<StageGlance> = {}): StageGlance {
  return {
    stage,
    isBuilt: true,
    gateIsOpen: true,
    waitsFor: [],
    itemCount: 0,
    hasChangesSinceInForce: false,
    ...difference,
  };
}

describe('how a stage stands', () => {
  it.each([
    ['empty', {}],
    ['unbuilt', { isBuilt: false }],
    ['draft', { itemCount: 1 }],
    ['waiting', { itemCount: 1, openRequestId: 'q1', inForce: { number: 1 } }],
    ['changes', { itemCount: 1, lastState: 'CHANGES_REQUESTED', inForce: { number: 1 } }],
    ['approved', { itemCount: 1, inForce: { number: 1 } }],
    ['approvedAndChanged', { itemCount: 1, inForce: { number: 1 }, hasChangesSinceInForce: true }],
  ])('is %s', (standing, difference) => {
    expect(standingOf(glanceOf('PURPOSE', difference))).toBe(standing);
  });
});

describe('the words for stages', () => {
  it('come in the order of the stages, whatever order they are given in', () => {
    expect(stageNames(['METRICS', 'PURPOSE', 'LANDSCAPE'])).toBe('Purpose, Where you stand and Measures');
  });

  it('are found again from an address', () => {
    expect(stageOfSegment('landscape')).toBe('LANDSCAPE');
    expect(stageOfSegment('LANDSCAPE')).toBeNull();
    expect(stageOfSegment('elsewhere')).toBeNull();
  });
});

describe('the rail', () => {
  async function rail(glances: readonly StageGlance[], current: Stage | null): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(StageRail);
    fixture.componentRef.setInput('strategyId', 's1');
    fixture.componentRef.setInput('glances', glances);
    fixture.componentRef.setInput('current', current);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('shows the seven stages in their order, tools last, each with its address', async () => {
    const element = await rail(
      [...STAGES].reverse().map((stage) => glanceOf(stage)),
      null,
    );
    const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(STAGES.map((stage) => `/strategies/s1/${stage.toLowerCase()}`));
  });

  it('says where one is', async () => {
    const element = await rail(
      STAGES.map((stage) => glanceOf(stage)),
      'LANDSCAPE',
    );
    expect(element.querySelector('[aria-current=step]')?.textContent).toContain('Where you stand');
    expect(element.textContent).toContain('Stage 2 of 7: Where you stand');
  });

  it('says in words what is locked', async () => {
    const element = await rail(
      [glanceOf('METRICS', { isBuilt: false, gateIsOpen: false, waitsFor: ['PURPOSE'] })],
      null,
    );
    expect(element.textContent).toContain('Not built yet, locked');
  });
});
