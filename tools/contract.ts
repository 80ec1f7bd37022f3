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

/** The contract as the API states it; the file as it is while the API cannot be built or cannot print it. */
async function currentSchema(isCheck: boolean): Promise<string> {
  if (!existsSync(join(root, 'apps/api/src/main.ts'))) return readFile(schemaPath, 'utf8');
  try {
    await buildApi();
    const program = join(root, 'dist/api/main.js');
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--print-schema'], { timeout: 60_000 });
    return stdout;
  } catch (error) {
    if (isCheck) throw error;
    process.stderr.write(`The API cannot print its schema now; going by ${relative(root, schemaPath)}.\n`);
    return readFile(schemaPath, 'utf8');
  }
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
  const schemaText = await currentSchema(values.check);
  const { documents, schemaTypes } = generateDocuments(buildSchema(schemaText), await operationFiles());
  const files = [{ path: schemaPath, text: schemaText }, { path: typesPath, text: schemaTypes }, ...documents];
  const stale = await changed(files);
  const names = stale.map(({ path }) => relative(root, path)).join(', ');
  if (values.check && stale.length > 0) throw new Error(`The contract is out of date; run npm run contract: ${names}.`);
  for (const { path, text } of stale) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  process.stdout.write(stale.length > 0 ? `Wrote ${names}.\n` : 'The contract is up to date.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
