import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildApi } from './build-api.ts';
import { House } from './start/house.ts';
import { keepHouse } from './start/signals.ts';
import { reportAndExit } from './tool-failure.ts';
import { root } from './workspace.ts';

/** Builds, migrates and starts the API again after each change; changes that come meanwhile are one more round. */
function watchApi(house: House): void {
  let isWorking = false;
  let isStale = false;
  const renew = async (): Promise<void> => {
    isStale = true;
    if (isWorking) return;
    isWorking = true;
    while (isStale) {
      isStale = false;
      try {
        await buildApi();
        await house.stopApi();
        await house.migrate();
        await house.startApi();
        house.progress.say('the API runs with the change');
      } catch (error) {
        house.progress.say(`the change does not run: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    isWorking = false;
  };
  for (const folder of ['apps/api/src', 'libs/domain/src', 'libs/tenancy/src']) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name?.endsWith('.ts') && !name.endsWith('.spec.ts')) void renew();
    });
  }
}

/** The page's own builder watches; the API serves whatever it has written last. */
function watchPage(): void {
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const builder = spawn(process.execPath, [nx, 'run', 'web:build', '--watch', '--outputStyle=stream'], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.on('exit', () => builder.kill());
}

try {
  const house = new House();
  await keepHouse(house, () => {
    watchApi(house);
    watchPage();
    house.progress.say(`watching; the page is at ${house.url}`);
  });
} catch (error) {
  reportAndExit(error);
}
