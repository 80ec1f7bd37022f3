import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyChain } from '../support/ledger-verifier.ts';
import { endOperator } from '../support/operator.ts';
import { stateOf, stored } from '../support/stored.ts';
import {
  decide,
  moveItem,
  newPlan,
  newPurpose,
  newRequest,
  readStage,
  removeItem,
  restoreItem,
  saveItem,
  setRule,
  submit,
  withdraw,
} from '../support/trade.ts';
import { Person } from '../support/world.ts';

afterAll(endOperator);

type History = {
  nodes: {
    sequence: number;
    act: string;
    sentence: string | null;
    hash: string;
    previousHash: string;
    person: { id: string } | null;
  }[];
  totalCount: number;
  hasNextPage: boolean;
  endCursor: string | null;
};

async function historyOf(
  person: Person,
  strategyId: string,
  first = 100,
  after: string | null = null,
): Promise<History> {
  const document = `query History($id: ID!, $first: Int!, $after: String) { ledger(chainId: $id, first: $first, after: $after) {
    nodes { sequence act sentence hash previousHash person { id } } totalCount hasNextPage endCursor } }`;
  return (await person.asks<{ ledger: History }>(document, { id: strategyId, first, after })).ledger;
}

/** What people might do next, whether or not it is allowed just then. */
const STEPS = ['write', 'submit', 'approve', 'ask for changes', 'withdraw', 'decide on what is stale'] as const;

async function livedThrough(steps: readonly (typeof STEPS)[number][]) {
  const world = await newRequest();
  const { consultant, approver, strategy } = world;
  let { request, goal } = world;
  let done = 2;
  for (const [index, step] of steps.entries()) {
    const isOpen = (await readStage(consultant, strategy.id, 'PURPOSE')).overview.openRequestId !== null;
    if (step === 'write') goal = await saveItem(consultant, goal, { statement: `Goal ${index}` });
    if (step === 'submit' && !isOpen) {
      const submitted = await submit(consultant, strategy.id).catch(() => undefined);
      if (submitted) [request, done] = [submitted, done + 1];
    }
    if (step === 'approve' && isOpen) [done] = [done + 2, await decide(approver, request)];
    if (step === 'ask for changes' && isOpen) {
      [done] = [done + 2, await decide(approver, request, { outcome: 'REQUEST_CHANGES', reason: `No ${index}` })];
    }
    if (step === 'withdraw' && isOpen) [done] = [done + 1, await withdraw(consultant, request.id)];
    if (step === 'decide on what is stale') {
      await expect(decide(approver, request, { seenHash: '0'.repeat(64) })).rejects.toMatchObject({ code: 'STALE' });
    }
  }
  return { verdict: await verifyChain(strategy.id), done };
}

describe('the history of a strategy', () => {
  it('verifies outside the program, whatever was done, with one entry for each act', async () => {
    const histories = fc.sample(fc.array(fc.constantFrom(...STEPS), { minLength: 12, maxLength: 18 }), 6);
    for (const steps of histories) {
      const { verdict, done } = await livedThrough(steps);
      expect({ steps, faults: verdict.faults, entries: verdict.entries }).toEqual({ steps, faults: [], entries: done });
    }
  });

  it('is found out when an entry is edited', async () => {
    const { strategy, approver, request } = await newRequest();
    await decide(approver, request);
    await stored("UPDATE ledger_entry SET at = at - interval '1 day' WHERE chain_id = $1 AND sequence = 2", [
      strategy.id,
    ]);
    expect((await verifyChain(strategy.id)).faults).toEqual(['2 was changed']);
  });

  it('is found out when its last entry is cut off', async () => {
    const { strategy } = await newRequest();
    await stored('DELETE FROM ledger_payload WHERE chain_id = $1 AND sequence = 2', [strategy.id]);
    await stored('DELETE FROM ledger_entry WHERE chain_id = $1 AND sequence = 2', [strategy.id]);
    expect((await verifyChain(strategy.id)).faults).toEqual(['the head names another entry']);
  });

  it('is found out when somebody is said to have decided something else', async () => {
    const { strategy, approver, request } = await newRequest();
    await decide(approver, request);
    await stored(
      `UPDATE ledger_payload SET payload = payload || '{"outcome":"REQUEST_CHANGES"}' WHERE chain_id = $1 AND sequence = 3`,
      [strategy.id],
    );
    expect((await verifyChain(strategy.id)).faults).toEqual(['3 was about something else']);
  });

  it('stays valid when what an act was about is erased with its salt', async () => {
    const { strategy } = await newRequest();
    await stored('DELETE FROM ledger_payload WHERE chain_id = $1', [strategy.id]);
    expect((await verifyChain(strategy.id)).faults).toEqual([]);
  });

  it('tells each act once, in order', async () => {
    const { strategy, consultant, approver, request, goal } = await newRequest();
    await withdraw(consultant, request.id);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    await decide(approver, await submit(consultant, strategy.id));
    expect((await verifyChain(strategy.id)).acts).toEqual([
      'STRATEGY_CREATED',
      'STAGE_SUBMITTED',
      'REQUEST_WITHDRAWN',
      'STAGE_SUBMITTED',
      'DECISION_GIVEN',
      'REQUEST_ENDED',
    ]);
  });

  it('is told in words, newest first, with who did it', async () => {
    const { strategy, consultant, approver, request } = await newRequest();
    await decide(approver, request);
    const { nodes } = await historyOf(consultant, strategy.id);
    expect(nodes.map(({ sentence, person }) => [sentence, person?.id])).toEqual([
      ['put version 1 of “Purpose” in force', approver.id],
      ['approved version 1 of “Purpose”', approver.id],
      ['submitted version 1 of “Purpose”', consultant.id],
      [`began the strategy “${strategy.title}”`, consultant.id],
    ]);
  });

  it('is paged without gap or repetition', async () => {
    const { strategy, consultant, approver, request } = await newRequest();
    await decide(approver, request);
    const first = await historyOf(consultant, strategy.id, 3);
    const second = await historyOf(consultant, strategy.id, 3, first.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
  });

  it('shows the hashes that are stored', async () => {
    const { strategy, consultant } = await newRequest();
    const rows = await stored(
      'SELECT hash, previous_hash AS "previousHash" FROM ledger_entry WHERE chain_id = $1 ORDER BY sequence DESC',
      [strategy.id],
    );
    const { nodes } = await historyOf(consultant, strategy.id);
    expect(nodes.map(({ hash, previousHash }) => ({ hash, previousHash }))).toEqual(rows);
  });

  it('says nothing of drafting', async () => {
    const { strategy, consultant, agency, goal, answer } = await newPurpose();
    const before = await stateOf(agency.id);
    const saved = await saveItem(consultant, goal, { statement: 'Another goal' });
    await moveItem(consultant, saved.id, 0);
    await removeItem(consultant, answer);
    await restoreItem(consultant, answer.id);
    const after = await stateOf(agency.id);
    expect([after['ledger_entry'], (await verifyChain(strategy.id)).entries]).toEqual([before['ledger_entry'], 1]);
  });

  it('says nothing twice when the same thing is done twice', async () => {
    const { consultant, request, strategy } = await newRequest();
    await withdraw(consultant, request.id);
    await withdraw(consultant, request.id);
    expect((await verifyChain(strategy.id)).acts.filter((act) => act === 'REQUEST_WITHDRAWN')).toHaveLength(1);
  });

  it('salts each act with a salt of its own', async () => {
    const { agency } = await newRequest();
    const rows = await stored<{ salt: string }>('SELECT salt FROM ledger_payload WHERE agency_id = $1', [agency.id]);
    expect(new Set(rows.filter(({ salt }) => /^[0-9a-f]{32}$/.test(salt)).map(({ salt }) => salt)).size).toBe(
      rows.length,
    );
  });
});

describe('the history of a client', () => {
  it('verifies too, outside any strategy', async () => {
    const { agency, organisation, consultant } = await newPlan();
    await agency.invites(organisation, 'APPROVER');
    await setRule(consultant, organisation, 'SOLE');
    await setRule(consultant, organisation, 'FOUR_EYES');
    expect(await verifyChain(organisation.id)).toEqual({
      entries: 3,
      acts: ['ORGANISATION_CREATED', 'APPROVAL_RULE_SET', 'APPROVAL_RULE_SET'],
      faults: [],
    });
  });

  it('has every entry in place when many strategies begin at once', async () => {
    const { organisation, consultant } = await newPlan();
    const strategies = await Promise.all(Array.from({ length: 8 }, () => consultant.startsStrategy(organisation)));
    const verdicts = await Promise.all(strategies.map(({ id }) => verifyChain(id)));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
