import type pg from 'pg';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';
import type { Person } from '../support/world.ts';

/** A transaction of the runtime role that is rolled back whatever happens. */
export function asRuntime<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(sharedServers().databaseUrl, async (client) => {
    await client.query('BEGIN');
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

/** As `asRuntime`, with the context entered by this person's session, as the program does it. */
export function asPerson<T>(person: Person, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return asRuntime(async (client) => {
    await enter(client, person);
    return work(client);
  });
}

export async function enter(client: pg.Client, person: Person): Promise<void> {
  const [, token = ''] = person.client.cookie.split('=');
  const { rows } = await client.query<{ context: object | null }>(
    'SELECT tenancy.enter_session($1, now()) AS context',
    [token],
  );
  if (!rows[0]?.context) throw new Error('The session lets nobody in.');
}

/** What a statement fails with, without ending the transaction; nothing when it succeeds. */
export async function failureOf(
  client: pg.Client,
  statement: string,
  values: unknown[] = [],
): Promise<string | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(statement, values);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** What the database says to whoever may not. */
export const DENIED = '42501';
