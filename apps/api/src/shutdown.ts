import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from './logging/logger';

/** How long requests under way may take to finish before their connections are cut. */
const GRACE_IN_MILLISECONDS = 8_000;
const LAST_IN_MILLISECONDS = GRACE_IN_MILLISECONDS + 1_500;
/** A connection that was busy when stopping began is kept open by its client once it is answered; it is closed then. */
const SWEEP_EVERY_MILLISECONDS = 50;

/** On the first signal: accepts nothing new, finishes what was begun, closes the pool, and ends without an error. */
export function stopOnSignals(server: NestFastifyApplication, logger: Logger): void {
  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    const http = server.getHttpServer();
    const timers = [
      setInterval(() => http.closeIdleConnections(), SWEEP_EVERY_MILLISECONDS),
      setTimeout(() => http.closeAllConnections(), GRACE_IN_MILLISECONDS),
      setTimeout(() => process.exit(0), LAST_IN_MILLISECONDS),
    ];
    try {
      await server.close();
    } catch (error) {
      logger.error({ err: error }, 'stopping failed');
      process.exitCode = 1;
    }
    timers.forEach(clearTimeout);
    logger.info('stopped');
    logger.flush();
    process.exit();
  };
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
}
