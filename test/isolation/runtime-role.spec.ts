import { describe, expect, it } from '@jest/globals';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';

describe('the runtime role', () => {
  it('owns nothing and is bound by every policy', async () => {
    const [row] = await withConnection(sharedServers().databaseUrl, async (client) => {
      const { rows } = await client.query(`
        SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
               (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
        FROM pg_roles WHERE rolname = current_user`);
      return rows;
    });
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
  });

  it('finds forced row-level security on every table that names an agency', async () => {
    const open = await withConnection(sharedServers().ownerUrl, async (client) => {
      const { rows } = await client.query(`
        SELECT c.relname FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
      return rows;
    });
    expect(open).toEqual([]);
  });
});
