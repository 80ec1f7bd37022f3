import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';
import { stored } from '../support/stored.ts';

type Ended = { code: number; words: string };

let name = '';

/** The address of the empty database of this test, as each role reaches it. */
const there = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

beforeEach(async () => {
  name = `scratch_${randomBytes(6).toString('hex')}`;
  await withConnection(sharedServers().ownerUrl, (client) => client.query(`CREATE DATABASE ${name}`));
});

afterEach(async () => {
  await withConnection(sharedServers().superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

function migrate(...flags: string[]): Promise<Ended> {
  const { ownerUrl, databaseUrl, systemKey } = sharedServers();
  const env = {
    PATH: process.env['PATH'],
    DATABASE_OWNER_URL: there(ownerUrl),
    DATABASE_URL: there(databaseUrl),
    SYSTEM_KEY: systemKey,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/api/migrate.js', ...flags], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, words: `${stdout}${stderr}`.trim() });
    });
  });
}

/** All that migrations make: tables, columns, keys, checks, indexes, policies, functions, grants, and their own record. */
function shapeOf(): Promise<unknown[]> {
  return stored(
    `SELECT 'column' AS what, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS it
       FROM information_schema.columns WHERE table_schema IN ('public', 'tenancy')
     UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'tenancy'::regnamespace)
     UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname IN ('public', 'tenancy')
     UNION ALL SELECT 'policy', tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || coalesce(qual, '')
       FROM pg_policies
     UNION ALL SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'tenancy'::regnamespace
     UNION ALL SELECT 'grant', table_name || ' ' || grantee || ' ' || privilege_type
       FROM information_schema.table_privileges WHERE table_schema IN ('public', 'tenancy')
     UNION ALL SELECT 'grant', table_name || '.' || column_name || ' ' || grantee || ' ' || privilege_type
       FROM information_schema.column_privileges WHERE table_schema IN ('public', 'tenancy')
     UNION ALL SELECT 'migration', name FROM migration
     UNION ALL SELECT 'key', encode(sha256, 'hex') FROM tenancy.system_key
     ORDER BY 1, 2`,
    [],
    there(sharedServers().superuserUrl),
  );
}

describe('an empty database', () => {
  it('is migrated, and then nothing is left to generate', async () => {
    expect(await migrate('--check')).toEqual({ code: 0, words: '' });
  });

  it('is found out when a column is missing afterwards', async () => {
    await migrate();
    await stored('ALTER TABLE strategy DROP COLUMN brand', [], there(sharedServers().superuserUrl));
    expect(await migrate('--check')).toMatchObject({ code: 1, words: expect.stringContaining('"brand"') });
  });

  it('is found out when an index is missing afterwards', async () => {
    await migrate();
    await stored('DROP INDEX ux_approval_request_open', [], there(sharedServers().superuserUrl));
    expect(await migrate('--check')).toMatchObject({
      code: 1,
      words: expect.stringContaining('ux_approval_request_open'),
    });
  });

  it('keeps its shape when it is migrated again', async () => {
    await migrate();
    const before = await shapeOf();
    await migrate();
    expect(await shapeOf()).toEqual(before);
  });

  it('is migrated by two at once, who take turns', async () => {
    const both = await Promise.all([migrate(), migrate('--check')]);
    expect(both).toEqual([
      { code: 0, words: '' },
      { code: 0, words: '' },
    ]);
  });

  it('has each migration once after two at once', async () => {
    await Promise.all([migrate(), migrate()]);
    const [row] = await stored(
      'SELECT count(*) = count(DISTINCT name) AS once FROM migration',
      [],
      there(sharedServers().superuserUrl),
    );
    expect(row).toEqual({ once: true });
  });
});
