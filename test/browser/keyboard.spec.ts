import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { addItem, newPlan, readStage } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Decider } from './pages/decider.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();

/** Goes there with Tab alone, as somebody without a mouse does. */
async function tabTo(page: Page, place: Locator, most = 120): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < most; step++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(place)}`);
}

describe('with the keyboard alone', () => {
  it('a consultant signs in, goes to a stage, writes a goal and submits, and an approver decides', async () => {
    const plan = await newPlan();
    await addItem(plan.consultant, plan.strategy.id, 'ANSWER', { statement: 'Be found by those who need us.' });
    const ben = await plan.agency.invites(plan.organisation, 'APPROVER', 'Ben');
    const writer = await Writer.arrives(browser());
    const { page } = writer;
    const goThrough = async (place: Locator): Promise<void> => {
      await tabTo(page, place);
      await page.keyboard.press('Enter');
    };

    await writer.opens('/');
    await tabTo(page, writer.field('E-mail address'));
    await page.keyboard.type(plan.consultant.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(plan.consultant.password);
    await page.keyboard.press('Enter');
    await goThrough(writer.link(plan.organisation.name));
    await writer.heading(plan.organisation.name).waitFor();
    await goThrough(writer.link(plan.strategy.title));
    await writer.heading(plan.strategy.title).waitFor();
    await goThrough(page.getByRole('main').getByRole('link', { name: 'Purpose', exact: true }));
    await tabTo(page, writer.line('Goal'));
    await page.keyboard.type('Fewer missed appointments');
    await goThrough(writer.button('Goal 1: details'));
    await tabTo(page, writer.field('Business outcome behind it'));
    await page.keyboard.type('Rooms are used.');
    await tabTo(page, writer.field('Kind of goal'));
    await page.keyboard.type('Service');
    await writer.seesEverythingSaved();
    await tabTo(page, page.getByLabel(/^Cover note/));
    await page.keyboard.type('One goal.');
    await goThrough(writer.button('Submit for approval'));
    await writer.reads('Submitted.');
    const { items, overview } = await readStage(plan.consultant, plan.strategy.id, 'PURPOSE');
    expect(overview.openRequestId).not.toBeNull();
    const goal = { statement: 'Fewer missed appointments', archetype: 'SERVICE', businessOutcome: 'Rooms are used.' };
    expect(items.find(({ kind }) => kind === 'GOAL')).toMatchObject(goal);
    await writer.leaves();

    const decider = await Decider.arrives(browser());
    await decider.isSignedInAs(ben);
    await decider.opens('/decisions');
    await tabTo(decider.page, decider.link('Purpose, version 1'));
    await decider.page.keyboard.press('Enter');
    await tabTo(decider.page, decider.button('Approve'));
    await decider.page.keyboard.press('Enter');
    await tabTo(decider.page, decider.button('Record my approval'));
    await decider.page.keyboard.press('Enter');
    await decider.page.getByRole('heading', { name: /^You approved/ }).waitFor();
    await decider.leaves();
  });

  it('skips to the content first', async () => {
    const plan = await newPlan();
    const writer = await Writer.arrives(browser());
    await writer.isSignedInAs(plan.consultant);
    await writer.opensDraft(`/strategies/${plan.strategy.id}/purpose`);
    await writer.page.keyboard.press('Tab');
    await writer.page.keyboard.press('Enter');
    expect(await writer.page.evaluate(() => document.activeElement?.id)).toBe('content');
    await writer.leaves();
  });

  it('goes through the menu with arrows, and back to where it was with Escape', async () => {
    const plan = await newPlan();
    const writer = await Writer.arrives(browser());
    await writer.isSignedInAs(plan.consultant);
    await writer.opens('/clients');
    const opener = writer.button(/^You: /);
    await tabTo(writer.page, opener);
    await writer.page.keyboard.press('ArrowDown');
    await writer.page.keyboard.press('ArrowUp');
    expect(
      await writer.page.getByRole('menuitem', { name: 'Sign out' }).evaluate((e) => e === document.activeElement),
    ).toBe(true);
    await writer.page.keyboard.press('Escape');
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await writer.leaves();
  });
});
