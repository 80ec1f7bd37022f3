import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConnection } from '../support/postgres.ts';
import { endOperator } from '../support/operator.ts';
import { sharedServers } from '../support/servers.ts';
import { newAgency } from '../support/world.ts';
import { allTables, tablesWith } from './evidence.ts';
import { cultivate, newCanary, type Plot } from './plot.ts';
import { asPerson, asRuntime, DENIED, failureOf } from './tenant-context.ts';

let victim: Plot;
let neighbour: Plot;
let foreign: Plot;
let tables: readonly string[];
let ofAgency: readonly string[];
let ofOrganisation: readonly string[];

beforeAll(async () => {
  const { superuserUrl } = sharedServers();
  const admin = await (await newAgency()).hires('ADMIN');
  const otherAdmin = await (await newAgency()).hires('ADMIN');
  victim = await cultivate(admin, newCanary(), superuserUrl);
  neighbour = await cultivate(admin, newCanary(), superuserUrl);
  foreign = await cultivate(otherAdmin, newCanary(), superuserUrl);
  [tables, ofAgency, ofOrganisation] = await withConnection(superuserUrl, (client) =>
    Promise.all([allTables(client), tablesWith(client, 'agency_id'), tablesWith(client, 'organisation_id')]),
  );
});

afterAll(endOperator);

/** A row of the victim's agency in each table that has one, as JSON. */
async function victimsRows(): Promise<readonly (readonly [string, object])[]> {
  return withConnection(sharedServers().superuserUrl, async (client) => {
    const found: (readonly [string, object])[] = [];
    for (const table of tables) {
      const condition = ofOrganisation.includes(table)
        ? 'agency_id = $1 AND organisation_id = $2'
        : `${ofAgency.includes(table) ? 'agency_id' : 'id'} = $1 AND $2::uuid IS NOT NULL`;
      const { rows } = await client.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition} LIMIT 1`,
        [victim.agency.id, victim.organisation.id],
      );
      if (rows[0]) found.push([table, rows[0].row]);
    }
    return found;
  });
}

const INSERT = (table: string): string =>
  `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;

describe('without a context', () => {
  it('every table is empty', async () => {
    const seen = await asRuntime(async (client) => {
      const counts: Record<string, unknown> = {};
      for (const table of tables) {
        const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
        counts[table] = rows[0]?.count;
      }
      return counts;
    });
    expect(seen).toEqual(Object.fromEntries(tables.map((table) => [table, 0])));
  });

  it('every table refuses rows', async () => {
    const rows = await victimsRows();
    const refused = await asRuntime(async (client) => {
      const codes: string[] = [];
      for (const [table, row] of rows) codes.push(`${table} ${await failureOf(client, INSERT(table), [row])}`);
      return codes;
    });
    expect(rows.length).toBeGreaterThan(18);
    expect(refused).toEqual(rows.map(([table]) => `${table} ${DENIED}`));
  });
});

describe.each([
  ['an approver of another client', () => neighbour.people.approver, () => [neighbour]],
  ['a consultant of another client', () => neighbour.people.consultant, () => [neighbour]],
  ['a viewer at another agency', () => foreign.people.viewer, () => [foreign]],
  ['the admin of another agency', () => foreign.people.admin, () => [foreign]],
  ['the admin of both clients', () => victim.people.admin, () => [victim, neighbour]],
] as const)('with the context of %s', (_, person, reached) => {
  it('exactly the clients within reach have rows, in every table that names one', async () => {
    const organisations = await asPerson(person(), async (client) => {
      const seen: Record<string, unknown> = {};
      for (const table of ofOrganisation) {
        const { rows } = await client.query<{ organisation_id: string }>(
          `SELECT DISTINCT organisation_id FROM ${table} WHERE organisation_id IS NOT NULL ORDER BY 1`,
        );
        seen[table] = rows.map(({ organisation_id }) => organisation_id);
      }
      return seen;
    });
    const own = reached()
      .map(({ organisation }) => organisation.id)
      .sort();
    expect(organisations).toEqual(Object.fromEntries(ofOrganisation.map((table) => [table, own])));
  });

  it('every table shows rows of that agency alone', async () => {
    const agencies = await asPerson(person(), async (client) => {
      const seen = new Set<string>();
      for (const table of ofAgency) {
        const { rows } = await client.query<{ agency_id: string }>(`SELECT DISTINCT agency_id FROM ${table}`);
        rows.forEach(({ agency_id }) => seen.add(agency_id));
      }
      const { rows } = await client.query<{ id: string }>('SELECT id FROM agency');
      return [...seen, ...rows.map(({ id }) => id)];
    });
    expect(new Set(agencies)).toEqual(new Set([person().agency.id]));
  });

  it('accounts and sessions are not there', async () => {
    const counts = await asPerson(person(), async (client) => {
      const { rows } = await client.query(
        'SELECT (SELECT count(*)::int FROM user_account) AS users, (SELECT count(*)::int FROM session) AS sessions',
      );
      return rows[0];
    });
    expect(counts).toEqual({ users: 0, sessions: 0 });
  });
});

describe("with a stranger's context", () => {
  it.each([
    ['another client', () => neighbour.people.consultant],
    ['another agency', () => foreign.people.admin],
  ] as const)("the victim's rows cannot be written from %s", async (_, person) => {
    const rows = (await victimsRows()).filter(([table]) => ofOrganisation.includes(table) || table === 'organisation');
    const codes = await asPerson(person(), async (client) => {
      const all: (string | undefined)[] = [];
      for (const [table, row] of rows) {
        const given = table === 'organisation' ? { ...row, id: victim.organisation.id } : row;
        all.push(await failureOf(client, INSERT(table), [given]));
      }
      return all;
    });
    expect(codes.length).toBeGreaterThan(15);
    expect(new Set(codes)).toEqual(new Set([DENIED]));
  });

  it("the victim's rows cannot be changed or taken away from another agency", async () => {
    const touched = await asPerson(foreign.people.admin, async (client) => {
      const { rows: columns } = await client.query<{ table_name: string; column_name: string }>(
        `SELECT DISTINCT ON (table_name) table_name, column_name FROM information_schema.column_privileges
         WHERE grantee = 'groundwork_runtime' AND privilege_type = 'UPDATE' AND table_schema = 'public'`,
      );
      const counts: number[] = [];
      for (const { table_name, column_name } of columns.filter(({ table_name: name }) => ofAgency.includes(name))) {
        const update = `UPDATE ${table_name} SET ${column_name} = ${column_name} WHERE agency_id = $1`;
        counts.push((await client.query(update, [victim.agency.id])).rowCount ?? -1);
      }
      // What else might be removed is refused by the grants already.
      const removal = 'DELETE FROM item_reference WHERE agency_id = $1';
      counts.push((await client.query(removal, [victim.agency.id])).rowCount ?? -1);
      return counts;
    });
    expect(touched.length).toBeGreaterThan(10);
    expect(new Set(touched)).toEqual(new Set([0]));
  });
});

describe('the two lanes of the history', () => {
  it.each([
    ['client', () => victim.people.approver, ['CLIENT', 'SHARED']],
    ['agency', () => victim.people.consultant, ['AGENCY', 'SHARED']],
    ['agency, also its admin,', () => victim.people.admin, ['AGENCY', 'SHARED']],
  ] as const)('the %s side sees its own and what is shared', async (_, person, lanes) => {
    const seen = await asPerson(person(), async (client) => {
      const { rows } = await client.query<{ visibility: string }>(
        'SELECT DISTINCT visibility FROM ledger_payload ORDER BY 1',
      );
      return rows.map(({ visibility }) => visibility);
    });
    expect(seen).toEqual(lanes);
  });
});
