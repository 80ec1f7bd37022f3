import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { ToolFailure } from '../tool-failure.ts';

const run = promisify(execFile);

/** The operating system's user that PostgreSQL runs as; undefined stands for whoever runs this. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is made if need be. */
export async function postgresAccount(onProgress: (line: string) => void): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await findAccount();
  if (known) return known;
  onProgress('creating the system user "postgres", since PostgreSQL refuses to run as root');
  try {
    await run('groupadd', ['--force', '--system', 'postgres']);
    await run('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  } catch (cause) {
    throw new ToolFailure(
      'PostgreSQL refuses to run as root and the user "postgres" cannot be created; run as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
  const made = await findAccount();
  if (!made) throw new ToolFailure('The system user "postgres" cannot be found; run as an ordinary user.');
  return made;
}

async function findAccount(): Promise<Account> {
  try {
    const [user, group] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether that user can get at a path in the given way: -x to enter or run, -w to write. */
export function canReach(account: Account, path: string, way: '-x' | '-w'): boolean {
  return spawnSync('test', [way, path], { ...account, cwd: '/' }).status === 0;
}
