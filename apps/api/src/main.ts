import 'reflect-metadata';
import { ConfigError, readConfig } from './config';
import { printedSchema } from './graphql/print-schema';
import { Readiness } from './health/readiness';
import { createLogger } from './logging/logger';
import { createServer } from './server';
import { stopOnSignals } from './shutdown';

if (process.argv.includes('--print-schema')) {
  process.stdout.write(await printedSchema());
} else {
  await serve();
}

async function serve(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const logger = createLogger(config.logLevel);
    const server = await createServer(config, logger);
    stopOnSignals(server, logger);
    await server.get(Readiness).assertSafe();
    await server.listen({ port: config.port, host: config.host });
    logger.info({ address: await server.getUrl(), milliseconds: Math.round(process.uptime() * 1000) }, 'ready');
  } catch (error) {
    const words = error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${words}\n`);
    process.exit(1);
  }
}
