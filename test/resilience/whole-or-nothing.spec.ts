import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProcess, startApi } from '../support/api-process.ts';
import { Operator } from '../support/operator.ts';
import { scratchDatabase, type ScratchDatabase } from '../support/postgres.ts';
import { stateOf, stored, touchedSince } from '../support/stored.ts';
import {
  addItem,
  decide,
  moveItem,
  newRequest,
  removeItem,
  restoreItem,
  saveItem,
  setRule,
  submit,
  withdraw,
} from '../support/trade.ts';
import { newKey, type Place } from '../support/world.ts';

let database: ScratchDatabase;
let api: ApiProcess;
let place: Place & { operator: Operator };

beforeAll(async () => {
  database = await scratchDatabase();
  api = await startApi({ databaseUrl: database.databaseUrl, environment: { LOG_LEVEL: 'fatal' } });
  place = { url: api.url, operator: new Operator(database) };
});

afterAll(async () => {
  await place.operator.end();
  await api.stop();
  await database.drop();
});

type World = Awaited<ReturnType<typeof newRequest>>;
/** Makes ready what is needed, and answers with the act itself: the same each time, under one key. */
type Prepare = (world: World) => Promise<() => Promise<unknown>>;

const key = newKey;

const ACTS: Readonly<Record<string, Prepare>> = {
  'an approval': async ({ approver, request }) => {
    const idempotencyKey = key();
    return () => decide(approver, request, { idempotencyKey });
  },
  'an approval in place of an earlier version': async ({ approver, consultant, request, goal, strategy }) => {
    await decide(approver, request);
    await saveItem(consultant, goal, { statement: 'Another goal' });
    const [next, idempotencyKey] = [await submit(consultant, strategy.id), key()];
    return () => decide(approver, next, { idempotencyKey });
  },
  'a request for changes': async ({ approver, request }) => {
    const deciding = { outcome: 'REQUEST_CHANGES', reason: 'Not yet', idempotencyKey: key() };
    return () => decide(approver, request, deciding);
  },
  'a submission': async ({ consultant, request, strategy }) => {
    await withdraw(consultant, request.id);
    const idempotencyKey = key();
    return () => submit(consultant, strategy.id, 'PURPOSE', { idempotencyKey });
  },
  'a submission that is built on another': async ({ approver, consultant, request, strategy }) => {
    await decide(approver, request);
    await addItem(consultant, strategy.id, 'STRENGTH', { statement: 'Staff' });
    const idempotencyKey = key();
    return () => submit(consultant, strategy.id, 'LANDSCAPE', { idempotencyKey });
  },
  'a withdrawal':
    async ({ consultant, request }) =>
    () =>
      withdraw(consultant, request.id),
  'a new item': async ({ consultant, strategy }) => {
    const { id: owner } = await addItem(consultant, strategy.id, 'STAKEHOLDER', { name: 'Ana' });
    const more = { position: 0, idempotencyKey: key() };
    return () => addItem(consultant, strategy.id, 'GOAL', { statement: 'Goal', owner }, more);
  },
  'a save': async ({ consultant, strategy, goal }) => {
    const { id: owner } = await addItem(consultant, strategy.id, 'STAKEHOLDER', { name: 'Ana' });
    return () => saveItem(consultant, goal, { statement: 'Goal', owner });
  },
  'a move': async ({ consultant, strategy, goal }) => {
    await addItem(consultant, strategy.id, 'GOAL', {});
    return () => moveItem(consultant, goal.id, 1);
  },
  'a removal':
    async ({ consultant, goal }) =>
    () =>
      removeItem(consultant, goal),
  'a restoration': async ({ consultant, goal }) => {
    await removeItem(consultant, goal);
    return () => restoreItem(consultant, goal.id);
  },
  'a rule for a client':
    async ({ consultant, organisation }) =>
    () =>
      setRule(consultant, organisation, 'SOLE'),
  'a new client': async ({ consultant }) => {
    const input = { name: 'Client', idempotencyKey: key() };
    return () =>
      consultant.asks('mutation A($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }', {
        input,
      });
  },
  'a new strategy': async ({ consultant, organisation }) => {
    const input = { organisationId: organisation.id, title: 'Strategy', idempotencyKey: key() };
    return () =>
      consultant.asks('mutation A($input: CreateStrategyInput!) { createStrategy(input: $input) { id } }', { input });
  },
};

/** Every row that is written into the table makes its statement fail. */
async function plantFault(table: string): Promise<void> {
  await stored(
    `CREATE OR REPLACE FUNCTION planted_fault() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'planted'; END $$`,
    [],
    database.superuserUrl,
  );
  await stored(
    `CREATE TRIGGER planted AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION planted_fault()`,
    [],
    database.superuserUrl,
  );
}

const clearFault = (table: string): Promise<unknown> =>
  stored(`DROP TRIGGER IF EXISTS planted ON ${table}`, [], database.superuserUrl);

const state = ({ agency }: World) => stateOf(agency.id, database.superuserUrl);

/** The tables that an act writes into, found by doing it. */
async function tablesOf(prepare: Prepare): Promise<string[]> {
  const world = await newRequest(place);
  const act = await prepare(world);
  const before = await state(world);
  await act();
  return touchedSince(before, await state(world));
}

describe.each(Object.entries(ACTS))('%s', (_, prepare) => {
  it('leaves nothing half done, whichever of its tables fails, and is done when it is sent again', async () => {
    const tables = await tablesOf(prepare);
    const world = await newRequest(place);
    const act = await prepare(world);
    const before = await state(world);
    const seen: Record<string, unknown> = {};
    for (const table of tables) {
      await plantFault(table);
      const answer = await act().catch((error: { code: string }) => error.code);
      await clearFault(table);
      seen[table] = [answer, touchedSince(before, await state(world))];
    }
    await act();
    const all = Object.fromEntries(tables.map((table) => [table, ['INTERNAL', []]]));
    expect({ seen, done: touchedSince(before, await state(world)) }).toEqual({ seen: all, done: tables });
  });
});
