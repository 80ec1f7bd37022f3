import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { endOperator } from '../support/operator.ts';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';
import { newAgency, type Person } from '../support/world.ts';
import { asPerson, asRuntime, DENIED, enter, failureOf } from './tenant-context.ts';

let ann: Person;
let mallory: Person;

beforeAll(async () => {
  [ann, mallory] = await Promise.all([(await newAgency()).hires('ADMIN'), (await newAgency()).hires('ADMIN')]);
});

afterAll(endOperator);

type Signed = { context: string; signature: string };

const SET = "SELECT set_config('groundwork.context', $1, true), set_config('groundwork.signature', $2, true)";

async function signed(client: pg.Client): Promise<Signed> {
  const { rows } = await client.query<Signed>(
    "SELECT current_setting('groundwork.context') AS context, current_setting('groundwork.signature') AS signature",
  );
  const [row] = rows;
  if (!row) throw new Error('There is no context.');
  return row;
}

/** What reading fails with after a context was set by hand. */
async function afterSetting(client: pg.Client, { context, signature }: Signed): Promise<string | undefined> {
  await client.query(SET, [context, signature]);
  return failureOf(client, 'SELECT * FROM person');
}

const everything = (agency: string): string =>
  JSON.stringify({ agency, side: 'AGENCY', role: 'ADMIN', reachesAll: true, organisations: [] });

describe('a forged context', () => {
  it('is refused without a signature', async () => {
    const code = await asRuntime((client) =>
      afterSetting(client, { context: everything(ann.agency.id), signature: '' }),
    );
    expect(code).toBe(DENIED);
  });

  it('is refused with a made-up signature', async () => {
    const forged = { context: everything(ann.agency.id), signature: 'f'.repeat(64) };
    expect(await asRuntime((client) => afterSetting(client, forged))).toBe(DENIED);
  });

  it('is refused with the signature of an own context', async () => {
    const code = await asPerson(mallory, async (client) => {
      const { signature } = await signed(client);
      return afterSetting(client, { context: everything(ann.agency.id), signature });
    });
    expect(code).toBe(DENIED);
  });

  it('is refused when it claims to be outside all tenants', async () => {
    const code = await asPerson(mallory, async (client) => {
      const { signature } = await signed(client);
      await client.query(SET, [JSON.stringify({ unscoped: 'SIGN_IN' }), signature]);
      return failureOf(client, 'SELECT * FROM user_account');
    });
    expect(code).toBe(DENIED);
  });

  it('is refused when it is replayed in another transaction of the same connection', async () => {
    const code = await withConnection(sharedServers().databaseUrl, async (client) => {
      await client.query('BEGIN');
      await enter(client, ann);
      const leaked = await signed(client);
      await client.query('COMMIT');
      await client.query('BEGIN');
      return afterSetting(client, leaked);
    });
    expect(code).toBe(DENIED);
  });

  it('is refused when it is replayed on another connection while the first is open', async () => {
    const code = await asPerson(ann, async (first) => {
      const leaked = await signed(first);
      return asRuntime((second) => afterSetting(second, leaked));
    });
    expect(code).toBe(DENIED);
  });

  it('dies with its transaction', async () => {
    const count = await withConnection(sharedServers().databaseUrl, async (client) => {
      await client.query('BEGIN');
      await enter(client, ann);
      await client.query('COMMIT');
      const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM person');
      return rows[0]?.count;
    });
    expect(count).toBe(0);
  });

  it('is not made by setting it for the whole connection before', async () => {
    const code = await withConnection(sharedServers().databaseUrl, async (client) => {
      await client.query("SELECT set_config('groundwork.context', $1, false)", [everything(ann.agency.id)]);
      await client.query('BEGIN');
      return failureOf(client, 'SELECT * FROM person');
    });
    expect(code).toBe(DENIED);
  });
});

describe('the keys and the signing', () => {
  it.each([
    'SELECT * FROM tenancy.signing_key',
    'UPDATE tenancy.signing_key SET key = key',
    'SELECT * FROM tenancy.system_key',
    "INSERT INTO tenancy.system_key VALUES ('x', now())",
    "SELECT tenancy.signature_of('{}')",
    "SELECT tenancy.adopt('{}')",
    'SELECT tenancy.context()',
    "SELECT tenancy.assert_system_key('x')",
    "SELECT tenancy.enter_system('not the key', gen_random_uuid())",
    "SELECT tenancy.enter_unscoped('not the key', 'SIGN_IN')",
    'SELECT * FROM tenancy.memberships_of(gen_random_uuid())',
    "CREATE FUNCTION tenancy.agency() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()'",
  ])('are out of reach for the runtime role: %s', async (statement) => {
    expect(await asPerson(mallory, (client) => failureOf(client, statement))).toBe(DENIED);
  });

  it('are not confused by things of the same name in the temporary schema', async () => {
    const agencies = await withConnection(sharedServers().databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('CREATE TEMP TABLE signing_key (key bytea)').catch(() => client.query('ROLLBACK; BEGIN'));
      await client.query('SET LOCAL search_path = pg_temp, public');
      await enter(client, mallory);
      const { rows } = await client.query<{ agency_id: string }>('SELECT DISTINCT agency_id FROM public.person');
      return rows.map(({ agency_id }) => agency_id);
    });
    expect(agencies).toEqual([mallory.agency.id]);
  });

  it('let no unknown, ended or expired session in', async () => {
    const contexts = await asRuntime(async (client) => {
      const { rows } = await client.query<{ unknown: object | null; late: object | null }>(
        `SELECT tenancy.enter_session('nobody', now()) AS unknown,
                tenancy.enter_session(NULL, now()) AS late`,
      );
      return rows[0];
    });
    expect(contexts).toEqual({ unknown: null, late: null });
  });
});
