import { describe, expect, it } from '@jest/globals';
import { newPurpose, newRequest, readRequest, setRule, submit, withdraw } from '../support/trade.ts';
import { browserOfFile } from './pages/browser-of-file.ts';
import { Decider } from './pages/decider.ts';
import { Writer } from './pages/writer.ts';

const browser = browserOfFile();
const phone = { width: 390, height: 844 };

async function deciderOf(asked: Awaited<ReturnType<typeof newRequest>>): Promise<Decider> {
  const decider = await Decider.arrives(browser());
  await decider.isSignedInAs(asked.approver);
  await decider.opens(`/decisions/${asked.request.id}`);
  await decider.heading('Purpose, version 1').waitFor();
  return decider;
}

describe('a decision on a version that was replaced meanwhile', () => {
  it('is not recorded, says so, and keeps what was typed for the version that is asked now', async () => {
    const asked = await newRequest();
    const decider = await deciderOf(asked);
    await decider.beginsToAskForChanges('Say for whom.');
    await decider.remarksOn(asked.goal.title, 'Too broad');
    await withdraw(asked.consultant, asked.request.id);
    const renewed = await submit(asked.consultant, asked.strategy.id);
    await decider.presses(/^Request changes, with 1 remark/);
    await decider.reads('This is no longer what is asked. Nothing was recorded.');
    expect((await readRequest(asked.approver, asked.request.id)).decisions).toEqual([]);
    expect((await readRequest(asked.approver, renewed.id)).decisions).toEqual([]);

    await decider.follows('See the current version');
    await decider.heading('Purpose, version 2').waitFor();
    expect(await decider.field('What should change?').inputValue()).toBe('Say for whom.');
    await decider.asksForChanges();
    const [decision] = (await readRequest(asked.approver, renewed.id)).decisions;
    expect(decision).toMatchObject({ reason: 'Say for whom.', remarks: [{ text: 'Too broad' }] });
    expect(decider.complaints).toEqual([]);
    await decider.leaves();
  });

  it('is not recorded when it was withdrawn and nothing is asked any more', async () => {
    const asked = await newRequest();
    const decider = await deciderOf(asked);
    await decider.presses('Approve');
    await withdraw(asked.consultant, asked.request.id);
    await decider.presses('Record my approval');
    await decider.reads('This is no longer what is asked. Nothing was recorded.');
    await decider.link('See the stage').waitFor();
    expect((await readRequest(asked.approver, asked.request.id)).decisions).toEqual([]);
    await decider.leaves();
  });
});

describe('the decision page', () => {
  it('records one decision for two quick clicks', async () => {
    const asked = await newRequest();
    const decider = await deciderOf(asked);
    await decider.presses('Approve');
    await decider.button('Record my approval').dblclick();
    await decider.page.getByRole('heading', { name: /^You approved/ }).waitFor();
    expect((await readRequest(asked.approver, asked.request.id)).decisions).toHaveLength(1);
    expect(decider.complaints).toEqual([]);
    await decider.leaves();
  });

  it('asks for a reason before it asks for changes', async () => {
    const asked = await newRequest();
    const decider = await deciderOf(asked);
    await decider.presses('Request changes');
    await decider.presses('Request changes');
    await decider.reads('Say what should change, so that it can be mended.');
    expect((await readRequest(asked.approver, asked.request.id)).decisions).toEqual([]);
    await decider.leaves();
  });

  it('says that the text was checked against its fingerprint in this browser', async () => {
    const decider = await deciderOf(await newRequest());
    await decider.reads('checked in this browser');
    await decider.leaves();
  });

  it('keeps what was typed when the page is reloaded', async () => {
    const asked = await newRequest();
    const decider = await deciderOf(asked);
    await decider.beginsToAskForChanges('Say for whom.');
    await decider.reloads();
    expect(await decider.field('What should change?').inputValue()).toBe('Say for whom.');
    await decider.leaves();
  });
});

describe('an approver who wrote part of the version', () => {
  it('is told that somebody else decides', async () => {
    const plan = await newPurpose();
    const author = await plan.agency.invites(plan.organisation, 'APPROVER', 'Author');
    await plan.agency.invites(plan.organisation, 'APPROVER', 'Reader');
    const writer = await Writer.arrives(browser());
    await writer.isSignedInAs(author);
    await writer.opensDraft(`/strategies/${plan.strategy.id}/purpose`);
    await writer.types('Goal', ['In the words of the client']);
    await writer.seesEverythingSaved();
    const { id } = await submit(plan.consultant, plan.strategy.id);
    await writer.opens(`/decisions/${id}`);
    await writer.reads('You do not decide on this version.');
    await writer.reads('You wrote part of this, so somebody else decides on it (four eyes).');
    expect(await writer.button('Approve').count()).toBe(0);
    await writer.leaves();
  });

  it('may decide where they are the only one, and it is said where they do', async () => {
    const plan = await newPurpose();
    const author = await plan.agency.invites(plan.organisation, 'APPROVER', 'Author');
    await setRule(plan.consultant, plan.organisation, 'SOLE');
    const writer = await Writer.arrives(browser());
    await writer.isSignedInAs(author);
    await writer.opensDraft(`/strategies/${plan.strategy.id}/purpose`);
    await writer.types('Goal', ['In the words of the client']);
    await writer.seesEverythingSaved();
    const { id } = await submit(plan.consultant, plan.strategy.id);
    const decider = await Decider.arrives(browser());
    await decider.isSignedInAs(author);
    await decider.opens(`/decisions/${id}`);
    const said = `${author.name} is the one person who decides here, and also wrote part of it`;
    await decider.reads(said);
    await decider.approves();
    await decider.reads(said);
    expect((await readRequest(author, id)).state).toBe('APPROVED');
    await Promise.all([writer.leaves(), decider.leaves()]);
  });
});

describe('on a phone', () => {
  it('is decided with the thumb, at 390 pixels', async () => {
    const asked = await newRequest();
    const decider = await Decider.arrives(browser(), { viewport: phone, hasTouch: true });
    await decider.isSignedInAs(asked.approver);
    await decider.opens('/decisions');
    await decider.link('Purpose, version 1').tap();
    await decider.button('Request changes').tap();
    await decider.button(`Add a remark on: ${asked.goal.title}`).tap();
    await decider.page.getByLabel(/^Your remark/).fill('Too broad');
    await decider.button('Go back').tap();
    await decider.button('Approve').tap();
    const bar = await decider.page.getByRole('region', { name: 'Your decision' }).boundingBox();
    expect(bar!.x).toBeGreaterThanOrEqual(0);
    expect(bar!.x + bar!.width).toBeLessThanOrEqual(phone.width);
    await decider.button('Record my approval').tap();
    await decider.page.getByRole('heading', { name: /^You approved/ }).waitFor();
    expect((await readRequest(asked.approver, asked.request.id)).decisions).toHaveLength(1);
    expect(decider.complaints).toEqual([]);
    await decider.leaves();
  });
});
