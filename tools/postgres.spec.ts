import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from './postgres.ts';

let directory: string;
let postgres: RunningPostgres | undefined;

const open = async (): Promise<RunningPostgres> => {
  postgres = await startPostgres({ dataDirectory: join(directory, 'postgres') });
  return postgres;
};

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'groundwork-postgres-'));
  await chmod(directory, 0o755);
});

afterEach(async () => {
  await postgres?.stop();
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps data safe and listens to this machine alone', async () => {
    const { superuserUrl } = await open();
    const names = ['data_checksums', 'fsync', 'server_encoding', 'listen_addresses', 'password_encryption'];
    const settings = await ask<{ setting: string }>(
      superuserUrl,
      `SELECT setting FROM pg_settings WHERE name IN ('${names.join("','")}') ORDER BY array_position(ARRAY['${names.join("','")}'], name)`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'UTF8', '127.0.0.1', 'scram-sha-256']);
  });

  it('hides its passwords in a file that only its user can read', async () => {
    const { superuserUrl } = await open();
    const file = join(directory, 'postgres.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const wrong = new URL(superuserUrl);
    wrong.password = 'password';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('gives the owner no right to look past a policy', async () => {
    const { ownerUrl } = await open();
    const [role] = await ask(ownerUrl, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });

  it('comes back at the same address with its data after it was killed', async () => {
    const first = await open();
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill((await first.processId()) ?? 0, 'SIGKILL');
    const second = await open();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  it('takes over a server whose parent was killed', async () => {
    const first = await open();
    const orphan = await first.processId();
    const second = await open();
    expect(await second.processId()).not.toBe(orphan);
    expect(await ask(second.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not fooled by a pid file that names a stranger', async () => {
    const first = await open();
    const pidFile = join(directory, 'postgres', 'postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    await first.stop();
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));
    const second = await open();
    expect(await second.processId()).not.toBe(process.pid);
  });

  it('says in one sentence that its passwords are lost', async () => {
    await (await open()).stop();
    const file = join(directory, 'postgres.json');
    await rename(file, `${file}.lost`);
    await expect(open()).rejects.toThrow(/has data, but its password file .* is gone: restore it, or remove the data/);
    await rename(`${file}.lost`, file);
  });
});
