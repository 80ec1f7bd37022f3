import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../../tools/until.ts';
import { ApiProcess, startApi } from '../support/api-process.ts';
import { verifyChain, verifyChains } from '../support/ledger-verifier.ts';
import { endOperator } from '../support/operator.ts';
import { stored } from '../support/stored.ts';
import { addItem, decide, newPlan, type Plan, submit, writePurpose } from '../support/trade.ts';
import { newKey, type Person } from '../support/world.ts';
import { Elsewhere, Persistent } from './elsewhere.ts';

const running = new Set<ApiProcess>();

afterEach(async () => {
  await Promise.all([...running].map((api) => api.stop()));
  running.clear();
});
afterAll(endOperator);

async function start(port?: number): Promise<ApiProcess> {
  const api = await startApi(port === undefined ? {} : { port });
  running.add(api);
  return api;
}

type Acknowledged = { items: string[]; decisions: string[]; requests: string[]; strategies: string[] };

async function startStrategy(person: Person, { organisation }: Plan, idempotencyKey: string): Promise<{ id: string }> {
  const input = { organisationId: organisation.id, title: 'Strategy', idempotencyKey };
  const document = 'mutation Start($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }';
  return (await person.asks<{ createStrategy: { id: string } }>(document, { input })).createStrategy;
}

/** One client's people go through whole strategies, one after the other, until they are told to stop. */
async function work(
  plan: Plan,
  approver: Person,
  urls: readonly string[],
  mayGoOn: () => boolean,
): Promise<Acknowledged> {
  const [consultant, decider] = [new Persistent(plan.consultant, urls), new Persistent(approver, urls)];
  const seen: Acknowledged = { items: [], decisions: [], requests: [], strategies: [] };
  while (mayGoOn()) {
    const [startKey, answerKey, goalKey, submitKey, decideKey] = [newKey(), newKey(), newKey(), newKey(), newKey()];
    const strategy = await consultant.does((person) => startStrategy(person, plan, startKey));
    const write = (kind: 'ANSWER' | 'GOAL', idempotencyKey: string) =>
      consultant.does((person) => addItem(person, strategy.id, kind, { statement: kind }, { idempotencyKey }));
    const items = [await write('ANSWER', answerKey), await write('GOAL', goalKey)];
    const asked = await consultant.does((person) =>
      submit(person, strategy.id, 'PURPOSE', { idempotencyKey: submitKey }),
    );
    const decided = await decider.does((person) => decide(person, asked, { idempotencyKey: decideKey }));
    seen.strategies.push(strategy.id);
    seen.items.push(...items.map(({ id }) => id));
    seen.requests.push(asked.id);
    seen.decisions.push(...decided.decisions.map(({ id }) => id));
  }
  return seen;
}

describe('two instances that are killed again and again while six clients work', () => {
  it('lose nothing that was acknowledged, and do nothing twice', async () => {
    const plans = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const plan = await newPlan();
        return { plan, approver: await plan.agency.invites(plan.organisation, 'APPROVER') };
      }),
    );
    const instances: ApiProcess[] = [await start(), await start()];
    const urls = instances.map(({ url }) => url);
    let mayGoOn = true;
    const works = Promise.all(plans.map(({ plan, approver }) => work(plan, approver, urls, () => mayGoOn)));
    for (let kill = 0; kill < 4; kill += 1) {
      const victim = instances[kill % 2]!;
      running.delete(victim);
      const before = await countDecisions(plans);
      await until(
        async () => ((await countDecisions(plans)) > before + 2 ? true : undefined),
        () => 'No work is done.',
      );
      await victim.kill();
      instances[kill % 2] = await start(victim.port);
    }
    mayGoOn = false;
    const seen = (await works).reduce((all, one) => ({
      items: [...all.items, ...one.items],
      decisions: [...all.decisions, ...one.decisions],
      requests: [...all.requests, ...one.requests],
      strategies: [...all.strategies, ...one.strategies],
    }));

    const agencies = plans.map(({ plan }) => plan.agency.id);
    const ids = async (table: string) =>
      (await stored<{ id: string }>(`SELECT id FROM ${table} WHERE agency_id = ANY ($1)`, [agencies])).map(
        ({ id }) => id,
      );
    const verdicts = await verifyChains(seen.strategies);
    expect({
      items: (await ids('item')).sort(),
      requests: (await ids('approval_request')).sort(),
      decisions: (await ids('decision')).sort(),
      faults: verdicts.flatMap(({ faults }) => faults),
      histories: new Set(verdicts.map(({ acts }) => acts.join())),
    }).toEqual({
      items: seen.items.sort(),
      requests: seen.requests.sort(),
      decisions: seen.decisions.sort(),
      faults: [],
      histories: new Set(['STRATEGY_CREATED,STAGE_SUBMITTED,DECISION_GIVEN,REQUEST_ENDED']),
    });
  });
});

async function countDecisions(plans: readonly { plan: Plan }[]): Promise<number> {
  const [row] = await stored<{ count: number }>(
    'SELECT count(*)::int AS count FROM decision WHERE agency_id = ANY ($1)',
    [plans.map(({ plan }) => plan.agency.id)],
  );
  return row?.count ?? 0;
}

describe('an instance that is killed in the middle of a decision', () => {
  it('has decided or has not, and the same key tells which', async () => {
    const plan = await newPlan();
    const approver = await plan.agency.invites(plan.organisation, 'APPROVER');
    const outcomes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const strategy = await plan.consultant.startsStrategy(plan.organisation);
      await writePurpose(plan.consultant, strategy.id);
      const [request, idempotencyKey, api] = [await submit(plan.consultant, strategy.id), newKey(), await start()];
      const cut = decide(new Elsewhere(approver, api.url), request, { idempotencyKey }).catch(() => undefined);
      running.delete(api);
      await api.kill();
      await cut;
      await decide(approver, request, { idempotencyKey });
      outcomes.push((await verifyChain(strategy.id)).acts.join());
    }
    expect(new Set(outcomes)).toEqual(new Set(['STRATEGY_CREATED,STAGE_SUBMITTED,DECISION_GIVEN,REQUEST_ENDED']));
  });
});
