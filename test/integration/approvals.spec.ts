import { afterAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { grownSince, stateOf, stored } from '../support/stored.ts';
import {
  addItem,
  decide,
  newPlan,
  newPurpose,
  newRequest,
  readRequest,
  readStage,
  removeItem,
  restoreItem,
  saveItem,
  setRule,
  submit,
  withdraw,
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
    const won = all.filter(({ status }) => status === 'fulfilled').length;
    const requests = await stored('SELECT state FROM approval_request WHERE agency_id = $1', [agency.id]);
    expect([won, requests]).toEqual([1, [{ state: 'OPEN' }]]);
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
      message: expect.stringContaining('Bring in another approver'),
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

describe('deciding', () => {
  it('puts an approved version in force', async () => {
    const { consultant, strategy, approver, request } = await newRequest();
    await decide(approver, request);
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).overview.inForce).toMatchObject({
      id: request.revision.id,
      state: 'APPROVED',
    });
  });

  it('is refused on a hash that is not the one that is asked', async () => {
    const { approver, request } = await newRequest();
    const refused = decide(approver, request, { seenHash: '0'.repeat(64) });
    await expect(refused).rejects.toMatchObject({ code: 'STALE', reason: 'decision.stale' });
  });

  it('records nothing when what was seen is stale', async () => {
    const { agency, approver, request } = await newRequest();
    const before = await stateOf(agency.id);
    await expect(decide(approver, request, { seenHash: '0'.repeat(64) })).rejects.toThrow();
    expect(await stateOf(agency.id)).toEqual(before);
  });

  it('takes the hash in capital letters too', async () => {
    const { approver, request } = await newRequest();
    const seenHash = request.revision.sha256.toUpperCase();
    expect(await decide(approver, request, { seenHash })).toMatchObject({ state: 'APPROVED' });
  });

  it('remembers who decided, what they saw, and by which means', async () => {
    const { approver, request } = await newRequest();
    expect((await decide(approver, request)).decisions).toMatchObject([
      { person: { id: approver.id }, sha256: request.revision.sha256, means: 'SESSION', isInForce: true },
    ]);
  });

  it.each([null, '', '   '])('asks for a reason when changes are wanted, and %j is none', async (reason) => {
    const { approver, request } = await newRequest();
    await expect(decide(approver, request, { outcome: 'REQUEST_CHANGES', reason })).rejects.toMatchObject({
      code: 'INVALID',
      errors: [{ extensions: { fields: [{ path: 'reason', reason: 'request.reasonRequired' }] } }],
    });
  });

  it('keeps reason and remarks with the items that they stand at', async () => {
    const { approver, request, goal } = await newRequest();
    const said = {
      outcome: 'REQUEST_CHANGES',
      reason: 'Too vague',
      remarks: [{ itemId: goal.id, text: 'Fewer than?' }],
    };
    expect((await decide(approver, request, said)).decisions).toMatchObject([
      { reason: 'Too vague', remarks: [{ itemId: goal.id, itemTitle: goal.title, text: 'Fewer than?' }] },
    ]);
  });

  it('takes no remark at an item that is not part of the version', async () => {
    const { approver, consultant, strategy, request, goal } = await newRequest();
    const later = await addItem(consultant, strategy.id, 'GOAL', { statement: 'Written later' });
    const remarks = [goal.id, later.id].map((itemId) => ({ itemId, text: 'Hm' }));
    await expect(decide(approver, request, { remarks })).rejects.toMatchObject({
      code: 'INVALID',
      errors: [{ extensions: { fields: [{ path: 'remarks.1.itemId', reason: 'decision.remarkElsewhere' }] } }],
    });
  });

  it.each(['APPROVE_WITH_CONDITIONS', 'ABSTAIN', 'REVOKE'])('does not offer %s yet', async (outcome) => {
    const { approver, request } = await newRequest();
    await expect(decide(approver, request, { outcome })).rejects.toMatchObject({ reason: 'decision.notOffered' });
  });

  it('is never done by the agency, whoever it is', async () => {
    const { agency, consultant, request } = await newRequest();
    const admin = await agency.hires('ADMIN');
    const all = await Promise.allSettled([decide(consultant, request), decide(admin, request)]);
    expect(all.map((one) => (one.status === 'rejected' ? (one.reason as { reason: string }).reason : 'done'))).toEqual([
      'permission.role',
      'permission.role',
    ]);
  });

  it.each(['CONTRIBUTOR', 'VIEWER'] as const)('is not done by a %s of the client', async (role) => {
    const { agency, organisation, request } = await newRequest();
    const person = await agency.invites(organisation, role);
    await expect(decide(person, request)).rejects.toMatchObject({ code: 'FORBIDDEN', reason: 'permission.role' });
  });

  it('is not done by an approver who came after the request', async () => {
    const { agency, organisation, request } = await newRequest();
    const late = await agency.invites(organisation, 'APPROVER');
    await expect(decide(late, request)).rejects.toMatchObject({ code: 'FORBIDDEN', reason: 'decision.notYourSeat' });
  });

  it.each(['ON_HOLD', 'CLOSED'])('rests while the strategy is %s', async (status) => {
    const { approver, strategy, request } = await newRequest();
    await stored('UPDATE strategy SET status = $2 WHERE id = $1', [strategy.id, status]);
    await expect(decide(approver, request)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('on a request that was withdrawn is refused, telling so', async () => {
    const { approver, consultant, request } = await newRequest();
    await withdraw(consultant, request.id);
    await expect(decide(approver, request)).rejects.toMatchObject({
      code: 'STALE',
      reason: 'request.notOpen',
      errors: [{ extensions: { details: { state: 'WITHDRAWN' } } }],
    });
  });

  it('is done once when it is sent twice under its key', async () => {
    const { approver, request } = await newRequest();
    const idempotencyKey = newKey();
    const first = await decide(approver, request, { idempotencyKey });
    expect((await decide(approver, request, { idempotencyKey })).decisions).toEqual(first.decisions);
  });

  it('refuses a key that was used for another decision', async () => {
    const { approver, request } = await newRequest();
    const idempotencyKey = newKey();
    await decide(approver, request, { idempotencyKey });
    const other = decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: 'No', idempotencyKey });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', reason: 'idempotency.otherInput' });
  });

  it('supersedes the version that was in force', async () => {
    const { approver, consultant, strategy, request, goal } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    await decide(approver, await submit(consultant, strategy.id));
    expect((await readRequest(approver, request.id)).revision.state).toBe('SUPERSEDED');
  });

  it('leaves the version in force where it is when changes are asked for', async () => {
    const { approver, consultant, strategy, request, goal } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    await decide(approver, await submit(consultant, strategy.id), { outcome: 'REQUEST_CHANGES', reason: 'No' });
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).overview.inForce).toMatchObject({ number: 1 });
  });

  it('writes one decision, two acts and one message, and nothing else', async () => {
    const { agency, approver, request } = await newRequest();
    const before = await stateOf(agency.id);
    await decide(approver, request);
    expect(grownSince(before, await stateOf(agency.id))).toEqual({
      decision: 1,
      idempotency_key: 1,
      ledger_entry: 2,
      ledger_payload: 2,
      outbox_message: 1,
    });
  });
});

describe('withdrawing a request', () => {
  it('keeps the version in the history as withdrawn', async () => {
    const { consultant, request } = await newRequest();
    expect(await withdraw(consultant, request.id, 'Too soon')).toMatchObject({
      state: 'WITHDRAWN',
      revision: { state: 'WITHDRAWN' },
    });
  });

  it('is done once, however often it is asked', async () => {
    const { agency, consultant, request } = await newRequest();
    await withdraw(consultant, request.id);
    const before = await stateOf(agency.id);
    await withdraw(consultant, request.id);
    expect(await stateOf(agency.id)).toEqual(before);
  });

  it('is refused once it was decided, telling so', async () => {
    const { consultant, approver, request } = await newRequest();
    await decide(approver, request);
    await expect(withdraw(consultant, request.id)).rejects.toMatchObject({
      code: 'STALE',
      errors: [{ extensions: { details: { state: 'APPROVED' } } }],
    });
  });

  it('is not the client’s to do', async () => {
    const { approver, request } = await newRequest();
    await expect(withdraw(approver, request.id)).rejects.toMatchObject({ reason: 'permission.role' });
  });

  it('leaves the stage free to be submitted again', async () => {
    const { consultant, strategy, request } = await newRequest();
    await withdraw(consultant, request.id);
    expect((await submit(consultant, strategy.id)).revision.number).toBe(2);
  });
});
