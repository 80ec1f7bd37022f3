import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureApi, ensurePage, pageDirectory } from '../../tools/build.ts';
import { startPostgres, type RunningPostgres } from '../../tools/postgres.ts';
import { ApiProcess } from '../../tools/programs/api-process.ts';
import { migrate, runtimeUrl } from '../../tools/programs/migrate.ts';
import { newSecret } from '../../tools/secret-file.ts';

/** What every test file of one run shares; handed to them through the environment. */
export type SharedServers = {
  apiUrl: string;
  databaseUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  systemKey: string;
};

type Started = { shared: SharedServers; api: ApiProcess; postgres: RunningPostgres; directory: string };

const variable = 'GROUNDWORK_TEST_SERVERS';
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

let started: Started | undefined;

/** One embedded PostgreSQL and one instance of the API, with the page as it is now, for the whole run. */
export async function startShared(): Promise<void> {
  await ensureApi(say);
  await ensurePage(say);
  const directory = await mkdtemp(join(tmpdir(), 'groundwork-test-'));
  await chmod(directory, 0o755);
  const settings = { max_connections: '150', log_min_messages: 'warning' };
  const postgres = await startPostgres({ dataDirectory: join(directory, 'postgres'), settings });
  try {
    const access = {
      ownerUrl: postgres.ownerUrl,
      databaseUrl: runtimeUrl(postgres.ownerUrl, newSecret()),
      systemKey: newSecret(),
    };
    await migrate(access);
    const api = await ApiProcess.start({ ...access, webRoot: pageDirectory, environment: { LOG_LEVEL: 'warn' } });
    const shared = { ...access, apiUrl: api.url, superuserUrl: postgres.superuserUrl };
    started = { shared, api, postgres, directory };
    process.env[variable] = JSON.stringify(shared);
  } catch (error) {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

export async function stopShared(): Promise<void> {
  if (!started) return;
  await started.api.stop();
  await started.postgres.stop();
  await rm(started.directory, { recursive: true, force: true });
  started = undefined;
}

/** For test files: the servers that the run has started. */
export function sharedServers(): SharedServers {
  const text = process.env[variable];
  if (!text) throw new Error('The servers of this run were not started: run tests through Jest at the root.');
  return JSON.parse(text) as SharedServers;
}
