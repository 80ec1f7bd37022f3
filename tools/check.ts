import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAnew, programEnvironment, runNx } from './build.ts';
import { root } from './workspace.ts';

type Tally = { passed: number; failed: number };
type Check = { name: string; words: string; run: () => Promise<void> };

const checks: readonly Check[] = [
  {
    name: 'contract',
    words: 'the contract and its types are up to date',
    run: () => runProgram(join(root, 'tools/contract.ts'), '--check'),
  },
  {
    name: 'format',
    words: 'every file is formatted',
    run: () => runProgram(join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  },
  { name: 'lint', words: 'every wall stands', run: () => runNx('run-many', '-t', 'lint', '--parallel=2') },
  { name: 'types', words: 'every type holds', run: () => runNx('run-many', '-t', 'types', '--parallel=2') },
  { name: 'build', words: 'the API builds', run: () => buildAnew('api') },
  { name: 'build', words: 'the page builds', run: () => buildAnew('page') },
];

const suites: Readonly<Record<string, readonly string[]>> = {
  unit: ['domain', 'tenancy', 'api', 'tools', 'web', 'ui'],
  integration: ['integration'],
  isolation: ['isolation'],
  browser: ['browser'],
  resilience: ['resilience'],
};

function runProgram(program: string, ...argv: string[]): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: root, env: programEnvironment });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? done() : reject(new Error(output.trim()))));
  });
}

async function runCheck({ words, run }: Check): Promise<Tally> {
  const startedAt = Date.now();
  const seconds = (): string => `(${((Date.now() - startedAt) / 1000).toFixed(1)} s)`;
  try {
    await run();
    say(`  passed  ${words} ${seconds()}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(`  FAILED  ${words} ${seconds()}\n${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

type JestReport = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };

async function runJest(projects: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-check-'));
  const report = join(folder, 'report.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const argv = ['--maxWorkers=2', '--json', `--outputFile=${report}`, '--selectProjects', ...projects];
  try {
    const code = await new Promise<number | null>((done, reject) => {
      const child = spawn(process.execPath, [...flags, join(root, 'node_modules/jest/bin/jest.js'), ...argv], {
        cwd: root,
        env: { ...programEnvironment, NODE_ENV: 'test' },
        // The report goes to its file; what people read goes to where they read it.
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child.on('error', reject);
      child.on('close', done);
    });
    const found = JSON.parse(await readFile(report, 'utf8')) as JestReport;
    const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
    // Whatever else went wrong, such as servers that did not start or stop, is a failure too.
    return { passed: found.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch (error) {
    say(`  FAILED  Jest gave no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const wanted = process.argv.slice(2);
const known = [...new Set([...checks.map(({ name }) => name), ...Object.keys(suites)])];
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}: name any of ${known.join(', ')}, or nothing for all.`);
  process.exit(1);
}

const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const tallies: Tally[] = [];
for (const check of checks.filter(({ name }) => isWanted(name))) tallies.push(await runCheck(check));
const projects = Object.entries(suites).flatMap(([name, folders]) => (isWanted(name) ? folders : []));
if (projects.length > 0) tallies.push(await runJest(projects));

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
