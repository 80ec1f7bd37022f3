import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingPlatforms, type Lockfile } from './lockfile.ts';
import { root } from './workspace.ts';

// `npm install` leaves out of the lock file what its registry does not hold, such as builds for other platforms, and
// `npm ci` then refuses the lock file. Run after each `npm install`: npm run lock.
const path = join(root, 'package-lock.json');
const lockfile = JSON.parse(await readFile(path, 'utf8')) as Lockfile;
const missing = missingPlatforms(lockfile);
const packages = { ...lockfile.packages, ...missing };
const sorted = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')));
await writeFile(path, `${JSON.stringify({ ...lockfile, packages: sorted }, undefined, 2)}\n`);
process.stdout.write(`Added ${Object.keys(missing).length} packages for other platforms.\n`);
