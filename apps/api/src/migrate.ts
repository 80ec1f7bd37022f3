import 'reflect-metadata';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { ConfigError, readDatabaseUrl, readSystemKey } from './config';
import { MIGRATING, newDataSource } from './database/data-source';

/** Any number will do, as long as every migration of this program takes the same one. */
const ONE_AT_A_TIME = 727_301_442;
const GROUP = 'groundwork_runtime';

/**
 * Brings the database up to date: roles, tables, keys. It runs as the owner, before the program starts; two at once
 * take turns, and running it again changes nothing.
 */
async function migrate(): Promise<void> {
  const ownerUrl = readDatabaseUrl(process.env, 'DATABASE_OWNER_URL');
  const runtime = new URL(readDatabaseUrl(process.env, 'DATABASE_URL'));
  const systemKey = readSystemKey(process.env);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await ensureRoles(client, decodeURIComponent(runtime.username), decodeURIComponent(runtime.password));
    const dataSource = await newDataSource({ url: ownerUrl, connections: 1, patience: MIGRATING }).initialize();
    try {
      await dataSource.runMigrations();
      if (process.argv.includes('--check')) assertNothingIsLeft(await dataSource.driver.createSchemaBuilder().log());
    } finally {
      await dataSource.destroy();
    }
    await registerSystemKey(client, systemKey);
  } finally {
    await client.end();
  }
}

/** The tables are those of the entities: nothing would be generated that the migrations lack. */
function assertNothingIsLeft({ upQueries }: { readonly upQueries: readonly { readonly query: string }[] }): void {
  if (upQueries.length === 0) return;
  throw new Error(`migrations are missing for these:\n${upQueries.map(({ query }) => query).join('\n')}`);
}

/** The runtime role may sign in, and owns nothing; what it may do is granted to the group that it belongs to. */
async function ensureRoles(client: pg.Client, name: string, password: string): Promise<void> {
  await ensureRole(client, GROUP, 'NOLOGIN');
  await ensureRole(client, name, 'LOGIN');
  const [role, group, secret] = [name, GROUP, password].map((text, index) =>
    index < 2 ? client.escapeIdentifier(text) : client.escapeLiteral(text),
  );
  await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${secret}`);
  await client.query(`GRANT ${group} TO ${role}`);
}

async function ensureRole(client: pg.Client, name: string, kind: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) {
    const role = client.escapeIdentifier(name);
    await client.query(`CREATE ROLE ${role} ${kind} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`);
  }
}

/** The key of this program is the only one that holds: changing it ends the one before. */
async function registerSystemKey(client: pg.Client, key: string): Promise<void> {
  const hash = createHash('sha256').update(key, 'utf8').digest();
  await client.query(
    'INSERT INTO tenancy.system_key (sha256, registered_at) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING',
    [hash, new Date()],
  );
  await client.query('DELETE FROM tenancy.system_key WHERE sha256 <> $1', [hash]);
}

migrate().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError;
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isOurs ? words : `The database could not be brought up to date: ${words}`}\n`);
  process.exitCode = 1;
});
