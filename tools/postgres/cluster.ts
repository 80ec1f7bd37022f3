import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Programs } from './place.ts';
import { commandOf } from '../process-command.ts';
import { ToolFailure } from '../tool-failure.ts';

const run = promisify(execFile);
const majorVersion = '18';

/** One data directory and the server on it. */
export class Cluster {
  readonly directory: string;
  readonly #programs: Programs;
  readonly #account: Account;

  constructor(directory: string, programs: Programs, account: Account) {
    this.directory = directory;
    this.#programs = programs;
    this.#account = account;
  }

  get exists(): boolean {
    return existsSync(join(this.directory, 'PG_VERSION'));
  }

  /** Made beside its place and moved there when complete: a crash leaves no half of a cluster. */
  async create(superuser: string, password: string): Promise<void> {
    const draft = `${this.directory}.new`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const secrets = await mkdtemp(join(tmpdir(), 'groundwork-'));
    const passwordFile = join(secrets, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await this.#give(draft, secrets, passwordFile);
    try {
      await run(
        this.#programs.initdb,
        [
          `--pgdata=${draft}`,
          `--username=${superuser}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--data-checksums',
        ],
        this.#environment(),
      );
    } catch (cause) {
      throw new ToolFailure(`PostgreSQL's data cannot be laid out in ${draft}: ${lastLine(cause)}`, { cause });
    } finally {
      await rm(secrets, { recursive: true, force: true });
    }
    await rename(draft, this.directory);
  }

  async assertVersion(): Promise<void> {
    const version = (await readFile(join(this.directory, 'PG_VERSION'), 'utf8')).trim();
    if (version === majorVersion) return;
    throw new ToolFailure(
      `${this.directory} was written by PostgreSQL ${version}, and this is ${majorVersion}; move it away or set DATABASE_URL.`,
    );
  }

  /** The process of a server that is on this directory now; a pid file may also name a stranger. */
  async processId(): Promise<number | undefined> {
    const file = join(this.directory, 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    const pid = Number((await readFile(file, 'utf8')).split('\n', 1)[0]);
    const command = await commandOf(pid);
    // A killed server that nobody has buried yet shows as [postgres], without its arguments.
    return command.includes('postgres') && command.includes(this.directory) ? pid : undefined;
  }

  /** A server left behind by a killed parent is stopped in good order; a pid file that names nobody is removed. */
  async clearLeftovers(): Promise<void> {
    await this.stop();
    await rm(join(this.directory, 'postmaster.pid'), { force: true });
  }

  /** Through pg_ctl, which takes the server out of our process group: Ctrl-C is for us to pass on, in order. */
  async start(port: number, settings: Readonly<Record<string, string>>): Promise<void> {
    const log = join(this.directory, 'server.log');
    if (existsSync(log) && (await stat(log)).size > 1_000_000) await rm(log);
    const options = Object.entries({ port: String(port), ...settings }).map(([name, value]) => `-c ${name}='${value}'`);
    const control = ['start', '-D', this.directory, '-l', log, '-w', '-t', '60', '-s', '-o', options.join(' ')];
    try {
      await this.#control(control);
    } catch (cause) {
      const words = existsSync(log) ? (await readFile(log, 'utf8')).trim().split('\n').slice(-3).join(' ') : '';
      throw new ToolFailure(`PostgreSQL does not start: ${words || lastLine(cause)}`, { cause });
    }
  }

  async stop(): Promise<void> {
    if (!(await this.processId())) return;
    try {
      await this.#control(['stop', '-D', this.directory, '-m', 'fast', '-w', '-t', '30', '-s']);
    } catch (error) {
      // It may have been dying already; only one that lives on is a failure.
      if (await this.processId()) throw error;
    }
  }

  /** Only the exit is awaited: the server keeps pg_ctl's output open for as long as it lives. */
  #control(argv: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.#programs.control, argv, {
        ...this.#environment(),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let complaint = '';
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      child.on('error', reject);
      child.on('exit', (code) => {
        child.stderr.destroy();
        if (code === 0) resolve();
        else reject(new Error(complaint || `pg_ctl ${argv[0]} ended with ${code}`));
      });
    });
  }

  #environment() {
    return { ...this.#account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  }

  async #give(...paths: string[]): Promise<void> {
    if (this.#account) for (const path of paths) await chown(path, this.#account.uid, this.#account.gid);
  }
}

function lastLine(error: unknown): string {
  const words = error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
  return words.trim().split('\n').at(-1) ?? '';
}
