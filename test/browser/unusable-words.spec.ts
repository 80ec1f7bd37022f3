import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../tools/until.ts';
import { addItem, newPurpose, readStage } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();

describe('words that are no value', () => {
  let plan: Awaited<ReturnType<typeof newPurpose>>;
  let writer: Writer;

  beforeEach(async () => {
    plan = await newPurpose();
    await plan.agency.invites(plan.organisation, 'APPROVER');
    writer = await Writer.arrives(browser());
    await writer.isSignedInAs(plan.consultant);
  });

  afterEach(async () => {
    await writer.leaves();
  });

  it('keep a date open, by name, until they are mended; a reload loses none of them', async () => {
    await writer.opensDraft(`/strategies/${plan.strategy.id}/purpose`);
    await writer.opensDetails('Goal', 1);
    await writer.page.getByLabel('By when').fill('next summer');
    await writer.page.getByLabel('By when').press('Tab');
    await writer.reads('Goal 1 needs a look');
    expect(await writer.page.getByText('Everything is saved', { exact: true }).count()).toBe(0);

    await writer.reloads();
    await writer.presses('Save it now');
    await writer.reads('Goal 1 needs a look');
    const date = writer.page.getByLabel('By when');
    if (!(await date.isVisible())) await writer.opensDetails('Goal', 1);
    expect(await date.inputValue()).toBe('next summer');
    await date.fill('2027-06');
    await writer.seesEverythingSaved();
    const { items } = await readStage(plan.consultant, plan.strategy.id, 'PURPOSE');
    expect(items.find(({ kind }) => kind === 'GOAL')?.['horizon']).toBe('2027-06');
  });

  it('are not read as another number: a decimal comma stays one', async () => {
    await addItem(plan.consultant, plan.strategy.id, 'LIMIT', { statement: 'Team', limitType: 'HOURS_PER_WEEK' });
    await writer.opensDraft(`/strategies/${plan.strategy.id}/landscape`);
    await writer.opensDetails('Limit', 1);
    await writer.page.getByRole('button', { name: 'More', exact: true }).click();
    await writer.page.getByLabel('How much').fill('12,5');
    const amount = await until(
      async () => {
        const { items } = await readStage(plan.consultant, plan.strategy.id, 'LANDSCAPE');
        return items.find(({ kind }) => kind === 'LIMIT')?.['amount'] ?? undefined;
      },
      () => 'The amount was never saved.',
    );
    expect(amount).toBe(12.5);
  });
});
