import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from './logging/logger';

/** How long requests under way may take to finish before their connections are cut. */
const GRACE_IN_MILLISECONDS = 8_000;

/** On the first signal: accepts nothing new, finishes what was begun, closes the pool, and ends without an error. */
export function stopOnSignals(server: NestFastifyApplication, logger: Logger): void {
  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    const cut = setTimeout(() => server.getHttpServer().closeAllConnections(), GRACE_IN_MILLISECONDS);
    const leave = setTimeout(() => process.exit(0), GRACE_IN_MILLISECONDS + 1_500);
    try {
      await server.close();
    } catch (error) {
      logger.error({ err: error }, 'stopping failed');
      process.exitCode = 1;
    }
    clearTimeout(cut);
    clearTimeout(leave);
    logger.info('stopped');
    logger.flush();
    process.exit();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
