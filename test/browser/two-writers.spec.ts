import { beforeEach, describe, expect, it } from '@jest/globals';
import { newPurpose, readStage } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();

describe('two consultants at one goal', () => {
  let plan: Awaited<ReturnType<typeof newPurpose>>;
  let ann: Writer;
  let bob: Writer;

  async function storedGoals(): Promise<string[]> {
    const { items } = await readStage(plan.consultant, plan.strategy.id, 'PURPOSE');
    return items.filter(({ kind }) => kind === 'GOAL').map(({ title }) => title);
  }

  /** Nothing needs to be saved then: the row says what is stored. */
  async function takeTheirs(): Promise<void> {
    await ann.presses('Take theirs');
    await ann.button('Take theirs').waitFor({ state: 'detached' });
  }

  beforeEach(async () => {
    plan = await newPurpose();
    const other = await plan.agency.hiresForAll('Bob');
    [ann, bob] = await Promise.all([Writer.arrives(browser()), Writer.arrives(browser())]);
    await ann.isSignedInAs(plan.consultant);
    await bob.isSignedInAs(other);
    const path = `/strategies/${plan.strategy.id}/purpose`;
    await Promise.all([ann.opensDraft(path), bob.opensDraft(path)]);
    await Promise.all([ann.line('Goal', 1).waitFor(), bob.line('Goal', 1).waitFor()]);
    await bob.line('Goal', 1).fill('As Bob says it');
    await bob.seesEverythingSaved();
    await ann.line('Goal', 1).fill('As Ann says it');
    await ann.page.getByText(/saved another version while you were writing/).waitFor();
    const choice = ann.page.getByRole('group', { name: 'Two versions of this row' });
    await choice.getByText('As Bob says it').waitFor();
    await choice.getByText('As Ann says it').waitFor();
  });

  it('see both versions, and one’s own can be kept', async () => {
    await ann.presses('Keep mine');
    await ann.seesEverythingSaved();
    expect(await storedGoals()).toEqual(['As Ann says it']);
    expect(await ann.lines('Goal')).toEqual(['As Ann says it']);
    await Promise.all([ann.leaves(), bob.leaves()]);
  });

  it('see both versions, and the other’s can be taken', async () => {
    await takeTheirs();
    expect(await storedGoals()).toEqual(['As Bob says it']);
    expect(await ann.lines('Goal')).toEqual(['As Bob says it']);
    await Promise.all([ann.leaves(), bob.leaves()]);
  });

  it('keep words written on a row that the other removed', async () => {
    await takeTheirs();
    await bob.picksFromMenu('Goal', 1, 'Remove');
    await bob.reads('Goal removed.');
    await bob.reloads();
    await bob.line('Goal').waitFor();
    expect(await storedGoals()).toEqual([]);
    await ann.line('Goal', 1).fill('Still wanted');
    await ann.reads('Somebody removed this while you were writing. Your words are still here.');
    await ann.presses('Bring it back');
    await ann.seesEverythingSaved();
    expect(await storedGoals()).toEqual(['Still wanted']);
    await Promise.all([ann.leaves(), bob.leaves()]);
  });
});
