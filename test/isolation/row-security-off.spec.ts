import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { Operator } from '../support/operator.ts';
import { scratchDatabase, type ScratchDatabase, withConnection } from '../support/postgres.ts';
import { rootFields } from './contract.ts';
import { allTables } from './evidence.ts';
import { newWorld, type World } from './isolated-world.ts';
import { buildWithoutFilter, type KnockedOut } from './knock-out/build.ts';
import { inBrief, LEAST_PROBES, probe } from './probe.ts';

const MINUTES = 60_000;

let scratch: ScratchDatabase;
let operator: Operator;
let api: ApiProcess;
let world: World;

beforeAll(async () => {
  scratch = await scratchDatabase();
  await withConnection(scratch.superuserUrl, async (client) => {
    for (const table of await allTables(client)) {
      await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await client.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
  });
  operator = new Operator(scratch);
  api = await startApi({ databaseUrl: scratch.databaseUrl });
  world = await newWorld({ url: api.url, operator }, scratch.superuserUrl);
}, 2 * MINUTES);

afterAll(async () => {
  await api?.stop();
  await operator?.end();
  await scratch?.drop();
});

describe('with row-level security taken down', () => {
  it('every row is there for the runtime role: the wall is really down', async () => {
    const seen = await withConnection(scratch.databaseUrl, async (client) => {
      const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM organisation');
      return rows[0]?.count;
    });
    expect(seen).toBe(3);
  });

  it(
    'the filter of the application holds alone',
    async () => {
      const alone = await probe(api.url, world, 'BRIEF');
      process.stderr.write(`  isolation: ${alone.probes} probes against the application's filter alone\n`);
      expect(inBrief(alone)).toEqual([]);
      expect(alone.probes).toBeGreaterThanOrEqual(LEAST_PROBES);
    },
    2 * MINUTES,
  );
});

/** Operations that name a row; one's own memberships are found by the account, beyond both locks. */
const namingRows = rootFields
  .filter(({ name, slots }) => name !== 'chooseMembership' && slots.some(({ carries }) => carries === 'ID'))
  .map(({ name }) => name);

describe('with both locks off', () => {
  let without: KnockedOut;
  let knockedOut: ApiProcess;

  beforeAll(async () => {
    without = await buildWithoutFilter();
    knockedOut = await startApi({
      databaseUrl: scratch.databaseUrl,
      programDirectory: without.programDirectory,
      // What fails on the way is what is looked for.
      environment: { LOG_LEVEL: 'fatal' },
    });
  }, MINUTES);

  afterAll(async () => {
    await knockedOut?.stop();
    await without?.remove();
  });

  it(
    'the probes see it at every operation that names a row',
    async () => {
      const { violations } = await probe(knockedOut.url, world, 'BRIEF');
      process.stderr.write(`  isolation: ${violations.length} violations with both locks off\n`);
      const kinds = new Set(violations.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['SHOWN', 'TOLD_APART', 'GRANTED', 'CHANGED']));
      const holes = new Set(violations.map(({ what }) => what.split(':')[0]));
      expect(namingRows.filter((name) => !holes.has(name))).toEqual([]);
    },
    2 * MINUTES,
  );
});
