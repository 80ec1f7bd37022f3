import { withConnection } from './postgres.ts';
import { sharedServers } from './servers.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is really stored, past every policy: tests look at it as the superuser. */
export async function stored<R = Row>(
  text: string,
  values: readonly unknown[] = [],
  url = sharedServers().superuserUrl,
): Promise<R[]> {
  return withConnection(url, async (client) => (await client.query(text, [...values])).rows as R[]);
}

/** Every row of an agency, table by table, but for sessions; two of these are equal when nothing has changed. */
export async function stateOf(agencyId: string, url = sharedServers().superuserUrl): Promise<Record<string, Row[]>> {
  return withConnection(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'session' ORDER BY 1`);
    const state: Record<string, Row[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: Row }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t WHERE agency_id = $1 ORDER BY to_jsonb(t)::text`,
        [agencyId],
      );
      state[name] = rows.map(({ row }) => row);
    }
    return state;
  });
}

/** How many rows of each table an agency has more than before; tables that are as long as before are left out. */
export function grownSince(before: Record<string, Row[]>, after: Record<string, Row[]>): Record<string, number> {
  const growth = Object.keys(after).map((table) => [table, after[table]!.length - before[table]!.length] as const);
  return Object.fromEntries(growth.filter(([, more]) => more !== 0));
}

/** Tables in which anything at all is different. */
export function touchedSince(before: Record<string, Row[]>, after: Record<string, Row[]>): string[] {
  return Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
}
