import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { buildApi } from './build-api.ts';
import { generateDocuments, type GeneratedFile } from './contract/documents.ts';
import { root } from './workspace.ts';

const schemaPath = join(root, 'libs/contract/schema.graphql');
const typesPath = join(root, 'libs/contract/src/generated/schema-types.ts');
const operations = ['apps/web/src/app/**/*.graphql', 'test/support/**/*.graphql', 'tools/demo/**/*.graphql'];

/** The contract as the classes of the API state it, from a bundle of its own that disturbs no running one. */
async function statedByApi(): Promise<string> {
  const outputDirectory = join(root, 'dist/contract');
  await buildApi({ outputDirectory, logLevel: 'error' });
  const program = join(outputDirectory, 'main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--print-schema'], { timeout: 60_000 });
  return stdout;
}

async function filesFor(schemaText: string): Promise<GeneratedFile[]> {
  const { documents, schemaTypes } = generateDocuments(buildSchema(schemaText), await operationFiles());
  return [{ path: schemaPath, text: schemaText }, { path: typesPath, text: schemaTypes }, ...documents];
}

/** While the API cannot state what the operations need, they are typed by the contract as it was last written. */
async function filesForNow(): Promise<GeneratedFile[]> {
  try {
    return await filesFor(await statedByApi());
  } catch (error) {
    const [first] = messageOf(error).split('\n');
    process.stderr.write(`Going by ${relative(root, schemaPath)}, since the API differs: ${first}\n`);
    return filesFor(await readFile(schemaPath, 'utf8'));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function operationFiles() {
  const paths = (await Array.fromAsync(glob(operations, { cwd: root }))).sort();
  return Promise.all(
    paths.map(async (path) => ({ path: join(root, path), text: await readFile(join(root, path), 'utf8') })),
  );
}

async function changed(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  const compared = await Promise.all(
    files.map(async (file) => ({
      file,
      isSame: existsSync(file.path) && (await readFile(file.path, 'utf8')) === file.text,
    })),
  );
  return compared.filter(({ isSame }) => !isSame).map(({ file }) => file);
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  const stale = await changed(values.check ? await filesFor(await statedByApi()) : await filesForNow());
  const names = stale.map(({ path }) => relative(root, path)).join(', ');
  if (values.check && stale.length > 0) throw new Error(`The contract is out of date; run npm run contract: ${names}.`);
  for (const { path, text } of stale) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  process.stdout.write(stale.length > 0 ? `Wrote ${names}.\n` : 'The contract is up to date.\n');
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
