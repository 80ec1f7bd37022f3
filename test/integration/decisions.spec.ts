import { afterAll, describe, expect, it } from '@jest/globals';
import { endOperator } from '../support/operator.ts';
import { grownSince, stateOf, stored } from '../support/stored.ts';
import { addItem, decide, newRequest, readRequest, readStage, saveItem, submit, withdraw } from '../support/trade.ts';
import { newKey } from '../support/world.ts';

afterAll(endOperator);

describe('deciding', () => {
  it('puts an approved version in force', async () => {
    const { consultant, strategy, approver, request } = await newRequest();
    await decide(approver, request);
    expect((await readStage(consultant, strategy.id, 'PURPOSE')).overview.inForce).toMatchObject({
      id: request.revision.id,
      state: 'APPROVED',
    });
  });

  it('leaves a way to the request, for what is in force and for what came after it', async () => {
    const { consultant, strategy, approver, goal, request } = await newRequest();
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    const later = await submit(consultant, strategy.id);
    await withdraw(consultant, later.id);
    const { overview } = await readStage(approver, strategy.id, 'PURPOSE');
    expect(overview.inForce?.requestId).toBe(request.id);
    expect(overview.lastRequestId).toBe(later.id);
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
