import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, runtimeUrl, type DatabaseAccess } from '../../tools/programs/migrate.ts';
import { newSecret } from '../../tools/secret-file.ts';
import { sharedServers } from './servers.ts';

export { startPostgres, type RunningPostgres } from '../../tools/postgres.ts';

/** A connection for the time of one piece of work. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type ScratchDatabase = DatabaseAccess & { superuserUrl: string; drop: () => Promise<void> };

/**
 * A migrated database of its own beside the shared one, for tests that take a wall down. Roles belong to the whole
 * server: the runtime role and its password are those of the run.
 */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const { ownerUrl, superuserUrl, databaseUrl, systemKey } = sharedServers();
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await withConnection(ownerUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const there = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const access = { ownerUrl: there(ownerUrl), databaseUrl: there(databaseUrl), systemKey };
  await migrate(access);
  return {
    ...access,
    superuserUrl: there(superuserUrl),
    drop: async () => {
      await withConnection(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** The access of a server of one's own, for tests that kill it. */
export async function freshAccess(ownerUrl: string): Promise<DatabaseAccess> {
  const access = { ownerUrl, databaseUrl: runtimeUrl(ownerUrl, newSecret()), systemKey: newSecret() };
  await migrate(access);
  return access;
}
