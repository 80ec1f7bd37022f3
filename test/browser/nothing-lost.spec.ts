import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pageDirectory } from '../../tools/build.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { newPurpose, readStage } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();
const words = 'Typed while nobody answered';

type Plan = Awaited<ReturnType<typeof newPurpose>>;

async function goalsOf({ consultant, strategy }: Plan): Promise<string[]> {
  const { items } = await readStage(consultant, strategy.id, 'PURPOSE');
  return items.filter(({ kind }) => kind === 'GOAL').map(({ title }) => title);
}

describe('what was typed', () => {
  let plan: Plan;
  let writer: Writer;
  let stagePath: string;

  beforeEach(async () => {
    plan = await newPurpose();
    stagePath = `/strategies/${plan.strategy.id}/purpose`;
    writer = await Writer.arrives(browser());
    await writer.isSignedInAs(plan.consultant);
    await writer.opensDraft(stagePath);
  });

  afterEach(async () => {
    await writer.leaves();
  });

  it('is sent by itself once the connection is back', async () => {
    await writer.context.setOffline(true);
    await writer.types('Goal', [words]);
    await writer.reads('One thing is not saved yet');
    await writer.reads('Connection lost');
    await writer.context.setOffline(false);
    await writer.seesEverythingSaved();
    expect(await goalsOf(plan)).toEqual([plan.goal.title, words]);
  });

  it('is offered and saved when the page was closed before it could be sent', async () => {
    await writer.context.setOffline(true);
    await writer.types('Goal', [words]);
    await writer.line('Goal', 1).fill('Mended while nobody answered');
    await writer.reads('2 things are not saved yet');
    const again = await writer.opensAnotherTab();
    await writer.page.close();
    await writer.context.setOffline(false);
    await again.opens(stagePath);
    await again.reads('2 things you typed here were never saved');
    await again.presses('Save it now');
    await again.seesEverythingSaved();
    expect(await goalsOf(plan)).toEqual(['Mended while nobody answered', words]);
    await again.reloads();
    await again.line('Goal', 2).waitFor();
    expect(await again.page.getByText(/never saved/).count()).toBe(0);
  });

  it('can be thrown away when it was offered', async () => {
    await writer.context.setOffline(true);
    await writer.types('Goal', [words]);
    await writer.reads('One thing is not saved yet');
    const again = await writer.opensAnotherTab();
    await writer.page.close();
    await writer.context.setOffline(false);
    await again.opens(stagePath);
    await again.presses('Throw it away');
    await again.reloads();
    await again.line('Goal', 1).waitFor();
    expect(await again.page.getByText(/never saved/).count()).toBe(0);
    expect(await goalsOf(plan)).toEqual([plan.goal.title]);
  });

  it('outlives a session that ended meanwhile', async () => {
    await plan.consultant.signsOut();
    await writer.types('Goal', [words]);
    await writer.heading('Sign in').waitFor();
    await writer.reads('Please sign in to go on where you were.');
    await writer.signsIn(plan.consultant);
    expect(writer.path()).toBe(stagePath);
    await writer.reads('Something you typed here was never saved');
    await writer.presses('Save it now');
    await writer.seesEverythingSaved();
    await plan.consultant.signsIn();
    expect(await goalsOf(plan)).toEqual([plan.goal.title, words]);
  });

  it('is not shown to whoever signs in next at the same browser', async () => {
    const other = await plan.agency.hiresForAll('Other');
    await plan.consultant.signsOut();
    await writer.types('Goal', [words]);
    await writer.heading('Sign in').waitFor();
    await writer.signsIn(other);
    await writer.line('Goal', 1).waitFor();
    expect(await writer.page.getByText(/never saved/).count()).toBe(0);
  });
});

describe('an instance that dies while somebody types', () => {
  it('loses none of the words, and doubles none', async () => {
    const plan = await newPurpose();
    let api: ApiProcess = await startApi({ webRoot: pageDirectory });
    const { port, url } = api;
    const writer = await Writer.arrives(browser(), { url });
    await writer.isSignedInAs(plan.consultant);
    await writer.opensDraft(`/strategies/${plan.strategy.id}/purpose`);
    await writer.types('Goal', ['Saved before']);
    await writer.seesEverythingSaved();
    await api.kill();
    await writer.types('Goal', [words]);
    await writer.line('Goal', 2).fill('Mended while it was away');
    await writer.reads('2 things are not saved yet');
    api = await startApi({ webRoot: pageDirectory, port });
    await writer.presses('Try now');
    await writer.seesEverythingSaved();
    expect(await goalsOf(plan)).toEqual([plan.goal.title, 'Mended while it was away', words]);
    await writer.leaves();
    await api.stop();
  });
});
