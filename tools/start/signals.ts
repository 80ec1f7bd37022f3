import { reportAndExit } from '../tool-failure.ts';
import type { House } from './house.ts';

/** Opens the house and keeps it until somebody asks it to close. */
export async function keepHouse(house: House, whenOpen: () => Promise<void> | void): Promise<void> {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    house.progress.say('stopping: the API answers what is under way, then the database is closed');
    await house.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop().catch(reportAndExit));
  }
  try {
    await house.open();
    await whenOpen();
  } catch (error) {
    if (isStopping) return;
    isStopping = true;
    await house.close();
    reportAndExit(error);
  }
}
