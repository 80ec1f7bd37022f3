import { afterAll, describe, expect, it } from '@jest/globals';
import type { Refusal } from '../support/client.ts';
import { endOperator } from '../support/operator.ts';
import { stored } from '../support/stored.ts';
import {
  addItem,
  decide,
  newPlan,
  newPurpose,
  newRequest,
  readRequest,
  removeItem,
  restoreItem,
  saveItem,
  setRule,
  submit,
} from '../support/trade.ts';
import { newKey } from '../support/world.ts';

afterAll(endOperator);

describe('submitting a stage', () => {
  it('asks the client’s approvers, and nobody else', async () => {
    const plan = await newPurpose();
    const [ana, ben] = [
      await plan.agency.invites(plan.organisation, 'APPROVER'),
      await plan.agency.invites(plan.organisation, 'APPROVER'),
    ];
    await plan.agency.invites(plan.organisation, 'CONTRIBUTOR');
    await plan.agency.invites(await plan.consultant.takesOn('Another client'), 'APPROVER');
    const { seats } = await submit(plan.consultant, plan.strategy.id);
    expect(seats.map(({ person, side }) => [person.id, side]).sort()).toEqual(
      [ana, ben].map(({ id }) => [id, 'CLIENT']).sort(),
    );
  });

  it('opens one request at most', async () => {
    const { consultant, strategy, request } = await newRequest();
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'stage.alreadySubmitted',
      errors: [{ extensions: { details: { openRequestId: request.id } } }],
    });
  });

  it('opens one request at most when twenty submit at once', async () => {
    const { agency, organisation, consultant, strategy } = await newPurpose();
    await agency.invites(organisation, 'APPROVER');
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => submit(consultant, strategy.id)));
    const told = all.map((one) => (one.status === 'fulfilled' ? 'opened' : (one.reason as Refusal).reason)).sort();
    const requests = await stored('SELECT state FROM approval_request WHERE agency_id = $1', [agency.id]);
    expect([told, requests]).toEqual([
      ['opened', ...Array.from({ length: 19 }, () => 'stage.alreadySubmitted')],
      [{ state: 'OPEN' }],
    ]);
  });

  it('answers with the same request when it is sent again under its key', async () => {
    const { agency, organisation, consultant, strategy } = await newPurpose();
    await agency.invites(organisation, 'APPROVER');
    const idempotencyKey = newKey();
    const first = await submit(consultant, strategy.id, 'PURPOSE', { idempotencyKey });
    expect(await submit(consultant, strategy.id, 'PURPOSE', { idempotencyKey })).toEqual(first);
  });

  it('is refused where nobody can approve', async () => {
    const { consultant, strategy } = await newPurpose();
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ reason: 'stage.nobodyToApprove' });
  });

  it('is refused, in words, where everybody who can approve wrote part of it', async () => {
    const { agency, organisation, consultant, strategy, goal } = await newPurpose();
    const approver = await agency.invites(organisation, 'APPROVER');
    await saveItem(approver, goal, { statement: 'In my own words' });
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({
      reason: 'stage.onlyAuthorsToApprove',
      message: expect.stringContaining('wrote part of it'),
    });
  });

  it.each(['ON_HOLD', 'CLOSED'])('is refused in a strategy that is %s', async (status) => {
    const { agency, organisation, consultant, strategy } = await newPurpose();
    await agency.invites(organisation, 'APPROVER');
    await stored('UPDATE strategy SET status = $2 WHERE id = $1', [strategy.id, status]);
    await expect(submit(consultant, strategy.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('takes a cover note of a thousand characters, and not one more', async () => {
    const { consultant, strategy } = await newPurpose();
    const refused = submit(consultant, strategy.id, 'PURPOSE', { coverNote: 'x'.repeat(1_001) });
    await expect(refused).rejects.toMatchObject({ errors: [{ extensions: { fields: [{ path: 'coverNote' }] } }] });
  });
});

describe('four eyes', () => {
  const wroteAndAsked = async () => {
    const plan = await newPurpose();
    const [author, reader] = [
      await plan.agency.invites(plan.organisation, 'APPROVER'),
      await plan.agency.invites(plan.organisation, 'APPROVER'),
    ];
    await saveItem(author, plan.goal, { statement: 'In my own words' });
    return { ...plan, author, reader, request: await submit(plan.consultant, plan.strategy.id) };
  };

  it('keep an approver from deciding on what they wrote', async () => {
    const { author, request } = await wroteAndAsked();
    await expect(decide(author, request)).rejects.toMatchObject({ code: 'FORBIDDEN', reason: 'decision.ownWords' });
  });

  it('tell an approver beforehand that they wrote part of it', async () => {
    const { author, request } = await wroteAndAsked();
    expect(await readRequest(author, request.id)).toMatchObject({
      canDecide: false,
      decideRefusal: 'decision.ownWords',
    });
  });

  it('name the authors in the version', async () => {
    const { author, consultant, request } = await wroteAndAsked();
    expect(request.revision.authors.map(({ id }) => id).sort()).toEqual([author.id, consultant.id].sort());
  });

  it('mark the seat of who wrote', async () => {
    const { author, request } = await wroteAndAsked();
    expect(request.seats.filter(({ isAuthor }) => isAuthor).map(({ person }) => person.id)).toEqual([author.id]);
  });

  it('wait for the other approver', async () => {
    const { reader, request } = await wroteAndAsked();
    expect(request.waitsFor).toEqual([{ id: reader.id }]);
  });

  it('let the other approver decide', async () => {
    const { reader, request } = await wroteAndAsked();
    expect(await decide(reader, request)).toMatchObject({ state: 'APPROVED' });
  });

  it('count from the version in force: who wrote before it may decide again', async () => {
    const { author, reader, consultant, strategy, request, answer } = await wroteAndAsked();
    await decide(reader, request);
    await saveItem(consultant, answer, { statement: 'Another answer' });
    const next = await submit(consultant, strategy.id);
    expect(await decide(author, next)).toMatchObject({ state: 'APPROVED' });
  });

  it('count a removal and a way back as writing', async () => {
    const plan = await newRequest();
    const other = await plan.agency.invites(plan.organisation, 'APPROVER');
    await decide(plan.approver, plan.request);
    await removeItem(plan.approver, plan.goal);
    await restoreItem(plan.approver, plan.goal.id);
    await addItem(plan.consultant, plan.strategy.id, 'GOAL', { statement: 'Another goal' });
    expect((await submit(plan.consultant, plan.strategy.id)).waitsFor).toEqual([{ id: other.id }]);
  });

  it('do not count writing that came after the version was frozen', async () => {
    const { approver, request, goal } = await newRequest();
    await saveItem(approver, goal, { statement: 'For the next version' });
    expect(await decide(approver, request)).toMatchObject({ state: 'APPROVED' });
  });
});

describe('the rule for a client of one person who decides', () => {
  const alone = async () => {
    const plan = await newPurpose();
    const approver = await plan.agency.invites(plan.organisation, 'APPROVER');
    await setRule(plan.consultant, plan.organisation, 'SOLE');
    return { ...plan, approver };
  };

  it('lets them approve what they wrote', async () => {
    const { approver, consultant, strategy, goal } = await alone();
    await saveItem(approver, goal, { statement: 'In my own words' });
    expect(await decide(approver, await submit(consultant, strategy.id))).toMatchObject({ state: 'APPROVED' });
  });

  it('is said on their seat', async () => {
    const { consultant, strategy } = await alone();
    expect((await submit(consultant, strategy.id)).seats).toMatchObject([{ isSole: true }]);
  });

  it('cannot be set where two can approve', async () => {
    const { agency, organisation, consultant } = await newPlan();
    await agency.invites(organisation, 'APPROVER');
    await agency.invites(organisation, 'APPROVER');
    await expect(setRule(consultant, organisation, 'SOLE')).rejects.toMatchObject({ reason: 'policy.soleNeedsOne' });
  });

  it('cannot be set where nobody can approve', async () => {
    const { organisation, consultant } = await newPlan();
    await expect(setRule(consultant, organisation, 'SOLE')).rejects.toMatchObject({ reason: 'policy.soleNeedsOne' });
  });

  it('no longer holds once there are two', async () => {
    const { agency, organisation, approver, consultant, strategy, goal } = await alone();
    const second = await agency.invites(organisation, 'APPROVER');
    await saveItem(approver, goal, { statement: 'In my own words' });
    expect(await submit(consultant, strategy.id)).toMatchObject({ waitsFor: [{ id: second.id }] });
  });

  it('leaves an open request as it was asked', async () => {
    const { agency, organisation, approver, consultant, strategy, goal } = await alone();
    await saveItem(approver, goal, { statement: 'In my own words' });
    const request = await submit(consultant, strategy.id);
    await agency.invites(organisation, 'APPROVER');
    expect(await decide(approver, request)).toMatchObject({ state: 'APPROVED' });
  });
});
