import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { transform } from '@swc/core';
import { build, type Plugin } from 'esbuild';
import { root, sourceAliases } from './workspace.ts';

export type BuildApiOptions = {
  /** Folder of the sources; holds main.ts, migrate.ts and operator.ts, each optional. */
  sourceDirectory?: string;
  outputDirectory?: string;
  /** Modules to be replaced: path of the module in the workspace -> path of the one that takes its place. */
  replacements?: Readonly<Record<string, string>>;
  logLevel?: 'warning' | 'error' | 'silent';
};

const entryNames = ['main', 'migrate', 'operator'];
const decorated = /^\s*(?:export\s+(?:default\s+)?)?@[A-Za-z]/m;

/** esbuild does not write the types that Nest and TypeORM read at run time; swc does. */
const decoratorMetadata: Plugin = {
  name: 'decorator-metadata',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!decorated.test(source)) return undefined;
      const { code } = await transform(source, {
        filename: path,
        sourceMaps: 'inline',
        swcrc: false,
        configFile: false,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

function replaceModules(replacements: Readonly<Record<string, string>>): Plugin {
  const places = new Map(Object.entries(replacements).map(([from, to]) => [resolve(root, from), resolve(root, to)]));
  for (const [from, to] of places) {
    for (const path of [from, to]) {
      if (!existsSync(path)) throw new Error(`There is no module ${path} to replace or to put in its place.`);
    }
  }
  return {
    name: 'replace-modules',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
        const target = resolve(resolveDir, path);
        const from = [target, `${target}.ts`, join(target, 'index.ts')].find((candidate) => places.has(candidate));
        const to = from && places.get(from);
        return to && to !== importer ? { path: to } : undefined;
      });
    },
  };
}

/** Bundles the programs of the API; returns the names of those that exist. */
export async function buildApi(options: BuildApiOptions = {}): Promise<string[]> {
  const sourceDirectory = resolve(root, options.sourceDirectory ?? 'apps/api/src');
  const outputDirectory = resolve(root, options.outputDirectory ?? 'dist/api');
  const names = entryNames.filter((name) => existsSync(join(sourceDirectory, `${name}.ts`)));
  if (names.length === 0) throw new Error(`Nothing to build: ${sourceDirectory}${sep}main.ts does not exist.`);
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => join(sourceDirectory, `${name}.ts`)),
    outdir: outputDirectory,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    alias: sourceAliases,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: [replaceModules(options.replacements ?? {}), decoratorMetadata],
    logLevel: options.logLevel ?? 'warning',
  });
  return names;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      alias: { type: 'string', multiple: true, default: [] },
      source: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const replacements = Object.fromEntries(values.alias.map((pair) => pair.split('=', 2) as [string, string]));
  const names = await buildApi({ sourceDirectory: values.source, outputDirectory: values.out, replacements });
  process.stdout.write(`Built ${names.join(', ')} of the API.\n`);
}
