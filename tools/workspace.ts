import { join, resolve } from 'node:path';

/** The folder that holds everything. */
export const root = resolve(import.meta.dirname, '..');

const libraries = ['domain', 'contract', 'tenancy', 'ui'];

/** The names by which libraries are imported, and where their faces are. */
export const sourceAliases: Readonly<Record<string, string>> = Object.fromEntries(
  libraries.map((name) => [`@groundwork/${name}`, join(root, 'libs', name, 'src', 'index.ts')]),
);
