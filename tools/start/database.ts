import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../postgres.ts';
import { ToolFailure, systemCode } from '../tool-failure.ts';
import type { Progress } from './progress.ts';

export type Database = {
  ownerUrl: string;
  /** Empties a database on which nobody has worked yet; undefined where it is not ours. */
  reset?: () => Promise<void>;
  /** Tells when the server has gone away by itself. */
  onLost?: (tell: () => void) => Promise<void>;
  restart?: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The database named by DATABASE_URL, whose owner that address is, or the embedded one. */
export async function openDatabase(dataDirectory: string, progress: Progress): Promise<Database> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await assertAnswers(given);
    return { ownerUrl: given, stop: () => Promise.resolve() };
  }
  const postgres = await progress.step('starting PostgreSQL', () =>
    startPostgres({ dataDirectory: join(dataDirectory, 'postgres'), onProgress: (line) => progress.say(line) }),
  );
  return {
    ownerUrl: postgres.ownerUrl,
    reset: () => postgres.reset(),
    restart: () => postgres.restart(),
    stop: () => postgres.stop(),
    onLost: async (tell) => {
      const watcher = new pg.Client({ connectionString: postgres.ownerUrl, application_name: 'groundwork start' });
      // A lost connection complains more than once; it is told once.
      watcher.on('error', () => undefined);
      watcher.once('error', tell);
      await watcher.connect();
    },
  };
}

async function assertAnswers(url: string): Promise<void> {
  const place = URL.canParse(url) ? new URL(url).host : 'an address that cannot be read';
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const why = systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw new ToolFailure(`The database of DATABASE_URL (${place}) does not answer: ${why}.`, { cause });
  }
}

/** Whether somebody works here already: then no demo data come in. */
export async function hasAgencies(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The owner is bound by row-level security too and would count nothing: the size of the table tells.
    const { rows } = await client.query<{ pages: string }>("SELECT pg_relation_size(to_regclass('agency')) AS pages");
    return Number(rows[0]?.pages ?? 0) > 0;
  } finally {
    await client.end();
  }
}
