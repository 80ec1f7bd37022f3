import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { buildApi } from './build-api.ts';
import { compressFolder } from './compress.ts';
import { ToolFailure } from './tool-failure.ts';
import { root } from './workspace.ts';

type Part = { sources: readonly string[]; output: string; stamp: string; build: () => Promise<void> };

const api: Part = {
  sources: ['apps/api/src/**', 'libs/{domain,contract,tenancy}/**', 'tools/build-api.ts', 'package-lock.json'],
  output: 'dist/api/main.js',
  stamp: 'dist/api/.built',
  build: async () => void (await buildApi()),
};

const page: Part = {
  sources: ['apps/web/**', 'libs/{domain,contract,ui}/**', 'tools/compress.ts', 'package-lock.json'],
  output: 'dist/web/browser/index.html',
  stamp: 'dist/web/.built',
  build: async () => {
    await runNx('run', 'web:build');
    await compressFolder(pageDirectory);
  },
};

/** Where the built page is. */
export const pageDirectory = join(root, 'dist/web/browser');

/** Nx without its daemon, and the workspace's own programs before those of the machine. */
export const programEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  FORCE_COLOR: '0',
};

/** Runs Nx without its daemon, which would stay behind. */
export async function runNx(...argv: string[]): Promise<void> {
  const program = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  try {
    const options = { cwd: root, env: programEnvironment, maxBuffer: 64 * 1024 * 1024 };
    await promisify(execFile)(process.execPath, [program, ...argv, '--outputStyle=static'], options);
  } catch (cause) {
    const output = cause instanceof Error && 'stdout' in cause ? `${String(cause.stdout)}` : String(cause);
    throw new ToolFailure(`nx ${argv.join(' ')} failed:\n${output.trim()}`, { cause });
  }
}

/** Builds what is missing or older than its sources. */
export async function ensureApi(say: (line: string) => void): Promise<void> {
  await ensure(api, say, 'building the API');
}

export async function ensurePage(say: (line: string) => void): Promise<void> {
  await ensure(page, say, 'building the page');
}

/** Builds whether or not it seems needed. */
export async function buildAnew(name: 'api' | 'page'): Promise<void> {
  await build(name === 'api' ? api : page);
}

async function ensure(part: Part, say: (line: string) => void, words: string): Promise<void> {
  if (!(await isStale(part))) return;
  say(words);
  await build(part);
}

async function build(part: Part): Promise<void> {
  const startedAt = new Date();
  await part.build();
  const stamp = join(root, part.stamp);
  await mkdir(join(stamp, '..'), { recursive: true });
  await writeFile(stamp, '');
  // A source that changes while the build runs is newer than this.
  await utimes(stamp, startedAt, startedAt);
}

async function isStale({ sources, output, stamp }: Part): Promise<boolean> {
  if (!existsSync(join(root, output)) || !existsSync(join(root, stamp))) return true;
  const builtAt = (await stat(join(root, stamp))).mtimeMs;
  for await (const path of glob([...sources], { cwd: root })) {
    if ((await stat(join(root, path))).mtimeMs > builtAt) return true;
  }
  return false;
}

if (import.meta.main) {
  for (const name of process.argv.slice(2)) {
    if (name !== 'api' && name !== 'page') throw new ToolFailure(`There is no part ${name}: name api or page.`);
    await buildAnew(name);
  }
}
