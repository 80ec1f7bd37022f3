import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');

export type KnockedOut = { readonly programDirectory: string; readonly remove: () => Promise<void> };

/** A copy of the API with its own filter knocked out; the product has no switch for it. */
export async function buildWithoutFilter(): Promise<KnockedOut> {
  const programDirectory = `dist/knocked-out-${randomBytes(4).toString('hex')}`;
  const replaced = 'libs/tenancy/src/application-filter.ts=test/isolation/knock-out/application-filter.ts';
  const command = ['tools/build-api.ts', `--alias=${replaced}`, `--out=${programDirectory}`];
  await promisify(execFile)(process.execPath, command, { cwd: root });
  return { programDirectory, remove: () => rm(join(root, programDirectory), { recursive: true, force: true }) };
}
