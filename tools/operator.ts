import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { knownOwnerUrl } from './postgres.ts';
import { runtimeUrl } from './programs/migrate.ts';
import { openSecrets } from './start/secrets.ts';
import { reportAndExit, ToolFailure } from './tool-failure.ts';
import { root } from './workspace.ts';

/** The operator's program for what `npm start` runs: one command in JSON on each line, one answer on each line. */
async function operate(): Promise<void> {
  const dataDirectory = join(root, '.data');
  const ownerUrl = process.env.DATABASE_URL ?? (await knownOwnerUrl(join(dataDirectory, 'postgres')));
  if (!ownerUrl) throw new ToolFailure('Nothing has been started here yet: run npm start first, and leave it running.');
  const { runtimePassword, systemKey } = await openSecrets(dataDirectory);
  const program = join(root, 'dist/api/operator.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: 'inherit',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      DATABASE_URL: runtimeUrl(ownerUrl, runtimePassword),
      SYSTEM_KEY: systemKey,
    },
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

try {
  await operate();
} catch (error) {
  reportAndExit(error);
}
