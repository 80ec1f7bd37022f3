import { describe, expect, it } from '@jest/globals';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';

/** Accounts and sessions, which are there before a tenant is known. */
const BEYOND_TENANTS = ['session', 'user_account'];

function asOwner<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return withConnection(
    sharedServers().superuserUrl,
    async (client) => (await client.query<Row>(statement, values)).rows,
  );
}

function asRuntime<Row extends object>(statement: string): Promise<Row[]> {
  return withConnection(sharedServers().databaseUrl, async (client) => (await client.query<Row>(statement)).rows);
}

describe('the runtime role', () => {
  it('owns nothing and is bound by every policy', async () => {
    const [row] = await asRuntime(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
             (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS tables,
             (SELECT count(*)::int FROM pg_proc WHERE proowner = pg_roles.oid) AS functions,
             (SELECT count(*)::int FROM pg_namespace WHERE nspowner = pg_roles.oid) AS schemas,
             (SELECT count(*)::int FROM pg_database WHERE datdba = pg_roles.oid) AS databases
      FROM pg_roles WHERE rolname = current_user`);
    expect(row).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      tables: 0,
      functions: 0,
      schemas: 0,
      databases: 0,
    });
  });

  it('is a member of no role that could do more', async () => {
    const stronger = await asRuntime(`
      SELECT rolname FROM pg_roles
      WHERE pg_has_role(current_user, oid, 'MEMBER') AND rolname <> current_user
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolname LIKE 'pg\\_%'
             OR EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid))`);
    expect(stronger).toEqual([]);
  });

  it('may not empty a table, hang triggers on it or point at it, and creates nothing', async () => {
    const rights = await asRuntime(`
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace IN ('public'::regnamespace, 'tenancy'::regnamespace) AND c.relkind IN ('r', 'p')
        AND has_table_privilege(c.oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')
      UNION ALL
      SELECT nspname FROM pg_namespace
      WHERE nspname IN ('public', 'tenancy') AND has_schema_privilege(oid, 'CREATE')`);
    expect(rights).toEqual([]);
  });

  it('may not become the owner or the superuser', async () => {
    const { ownerUrl, superuserUrl } = sharedServers();
    for (const { username } of [new URL(ownerUrl), new URL(superuserUrl)]) {
      await expect(asRuntime(`SET ROLE "${username}"`)).rejects.toThrow(/permission denied to set role/);
      await expect(asRuntime(`SET SESSION AUTHORIZATION "${username}"`)).rejects.toThrow(/permission denied/);
    }
  });

  it('is refused its rows, and never given all, where it switches row-level security off', async () => {
    const all = withConnection(sharedServers().databaseUrl, async (client) => {
      await client.query('SET row_security = off');
      return client.query('SELECT * FROM organisation');
    });
    await expect(all).rejects.toThrow(/would be affected by row-level security/);
  });
});

describe('the tables', () => {
  it('have forced row-level security, each and every one', async () => {
    const open = await asOwner(`
      SELECT c.relname FROM pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migration'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('have a restrictive policy that asks for the signed context', async () => {
    const lax = await asOwner(`
      SELECT c.relname FROM pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migration'
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*'
          AND pg_get_expr(p.polqual, c.oid) LIKE '%tenancy.%' AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%tenancy.%')`);
    expect(lax).toEqual([]);
  });

  it('belong to a tenant, but for accounts and sessions', async () => {
    const beyond = await asOwner<{ relname: string }>(`
      SELECT DISTINCT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
      WHERE pg_get_expr(p.polqual, c.oid) LIKE '%is_unscoped%' ORDER BY 1`);
    expect(beyond.map(({ relname }) => relname)).toEqual(BEYOND_TENANTS);
  });

  it('begin every primary key with the agency, and hold it in every unique index', async () => {
    const without = await asOwner(
      `SELECT i.indexrelid::regclass::text AS index FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
       WHERE i.indisunique AND c.relname <> ALL ($1)
         AND (NOT a.attnum = ANY (i.indkey::int[]) OR (i.indisprimary AND i.indkey[0] <> a.attnum))`,
      [BEYOND_TENANTS],
    );
    expect(without).toEqual([]);
  });

  it('point at each other by keys that hold the agency on both sides', async () => {
    const simple = await asOwner(`
      SELECT k.conname FROM pg_constraint k
      JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attname = 'agency_id'
      JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attname = 'agency_id'
      WHERE k.contype = 'f'
        AND NOT EXISTS (SELECT FROM generate_subscripts(k.conkey, 1) n
                        WHERE k.conkey[n] = here.attnum AND k.confkey[n] = there.attnum)`);
    expect(simple).toEqual([]);
  });

  it('are shown through no view that runs as its owner, and counted by no sequence', async () => {
    const others = await asOwner(`
      SELECT relname FROM pg_class
      WHERE relnamespace IN ('public'::regnamespace, 'tenancy'::regnamespace)
        AND ((relkind IN ('v', 'm') AND NOT 'security_invoker=true' = ANY (coalesce(reloptions, '{}')))
             OR (relkind = 'S' AND relname NOT LIKE 'migration%'))`);
    expect(others).toEqual([]);
  });

  it('are reached beside the policies through functions of a pinned search path only', async () => {
    const loose = await asOwner(`
      SELECT proname FROM pg_proc
      WHERE pronamespace IN ('public'::regnamespace, 'tenancy'::regnamespace) AND prosecdef
        AND NOT coalesce(array_to_string(proconfig, ','), '') LIKE 'search_path=pg_catalog, pg_temp%'`);
    expect(loose).toEqual([]);
  });
});
