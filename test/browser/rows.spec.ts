import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newPlan, readStage } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();

describe('a list', () => {
  let plan: Awaited<ReturnType<typeof newPlan>>;
  let writer: Writer;

  async function stored(): Promise<string[]> {
    const { items } = await readStage(plan.consultant, plan.strategy.id, 'LANDSCAPE');
    const strengths = items.filter(({ kind }) => kind === 'STRENGTH');
    return strengths.sort((one, other) => one.position - other.position).map(({ title }) => title);
  }

  async function focused(): Promise<string | null> {
    return writer.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  }

  beforeEach(async () => {
    plan = await newPlan();
    writer = await Writer.arrives(browser());
    await writer.isSignedInAs(plan.consultant);
    await writer.opensDraft(`/strategies/${plan.strategy.id}/landscape`);
  });

  afterEach(async () => {
    await writer.leaves();
  });

  it('goes on to a new line with Enter, also between two others', async () => {
    await writer.types('Strength', ['First', 'Third']);
    await writer.line('Strength', 1).press('Enter');
    await writer.page.keyboard.insertText('Second');
    await writer.seesEverythingSaved();
    expect(await writer.lines('Strength')).toEqual(['First', 'Second', 'Third']);
    expect(await stored()).toEqual(['First', 'Second', 'Third']);
  });

  it('makes an item of each pasted line, which can be undone at once', async () => {
    await writer.pastes('Strength', ['Stories', 'Staff', 'Places']);
    await writer.reads('Added 3 strengths.');
    await writer.seesEverythingSaved();
    expect(await stored()).toEqual(['Stories', 'Staff', 'Places']);
    await writer.presses('Undo');
    await writer.line('Strength', 1).waitFor({ state: 'detached' });
    await writer.seesEverythingSaved();
    expect(await writer.lines('Strength')).toEqual([]);
  });

  it('brings a removed line back to where it was', async () => {
    await writer.types('Strength', ['First', 'Second', 'Third']);
    await writer.seesEverythingSaved();
    await writer.picksFromMenu('Strength', 2, 'Remove');
    await writer.reads('Strength removed.');
    expect(await writer.lines('Strength')).toEqual(['First', 'Third']);
    await writer.presses('Undo');
    await writer.line('Strength', 3).waitFor();
    expect(await writer.lines('Strength')).toEqual(['First', 'Second', 'Third']);
    await writer.reloads();
    await writer.line('Strength', 3).waitFor();
    expect(await writer.lines('Strength')).toEqual(['First', 'Second', 'Third']);
  });

  it('is put in order by keyboard, says so, and keeps the focus on the line', async () => {
    await writer.types('Strength', ['First', 'Second', 'Third']);
    await writer.seesEverythingSaved();
    await writer.line('Strength', 3).press('Alt+ArrowUp');
    await writer.reads('Moved to place 2 of 3.');
    await expectFocus(/^Strength 2:/);
    await writer.page.keyboard.press('Alt+ArrowUp');
    await writer.reads('Moved to place 1 of 3.');
    await expectFocus(/^Strength 1:/);
    await writer.picksFromMenu('Strength', 1, 'Move down');
    await writer.reads('Moved to place 2 of 3.');
    await writer.reloads();
    await writer.line('Strength', 3).waitFor();
    expect(await writer.lines('Strength')).toEqual(['First', 'Third', 'Second']);
    expect(await stored()).toEqual(['First', 'Third', 'Second']);
  });

  async function expectFocus(label: RegExp): Promise<void> {
    await writer.page.locator('textarea:focus').waitFor();
    expect(await focused()).toMatch(label);
  }
});
