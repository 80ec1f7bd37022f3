import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { ToolFailure, systemCode } from './tool-failure.ts';

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What a file with mode 0600 holds, or undefined when there is none. */
export async function readSecrets<T>(path: string): Promise<Partial<T> | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<T>;
  } catch (cause) {
    throw new ToolFailure(`${path} cannot be read as JSON; restore it, or remove it together with its data.`, {
      cause,
    });
  }
}

/** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
export async function writeSecrets(path: string, secrets: object): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  } catch (cause) {
    throw new ToolFailure(`${dirname(path)} cannot be written to (${systemCode(cause) ?? String(cause)}).`, { cause });
  }
}
