import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../workspace.ts';
import { ToolFailure } from '../tool-failure.ts';

export type DatabaseAccess = {
  /** The role that migrates and never serves. */
  ownerUrl: string;
  /** The runtime role's address. */
  databaseUrl: string;
  systemKey: string;
};

/** The address of the runtime role on the owner's database. */
export function runtimeUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'groundwork_app';
  url.password = password;
  return url.href;
}

/** Brings the database to the newest shape and makes sure that the runtime role may use it. */
export async function migrate(access: DatabaseAccess, programDirectory = 'dist/api'): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ['--enable-source-maps', join(root, programDirectory, 'migrate.js')], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        DATABASE_OWNER_URL: access.ownerUrl,
        DATABASE_URL: access.databaseUrl,
        SYSTEM_KEY: access.systemKey,
      },
    });
  } catch (cause) {
    const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new ToolFailure(`The database cannot be migrated: ${words || String(cause)}`, { cause });
  }
}
