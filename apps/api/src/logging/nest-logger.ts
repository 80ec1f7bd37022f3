import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger';

/** Nest's own words, on the same lines as everybody else's. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ part: partOf(rest) }, textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ part: partOf(rest) }, textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ part: partOf(rest), ...(message instanceof Error ? { err: message } : {}) }, textOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal({ part: partOf(rest), ...(message instanceof Error ? { err: message } : {}) }, textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ part: partOf(rest) }, textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ part: partOf(rest) }, textOf(message));
  }
}

/** Nest passes the name of the class that speaks as its last parameter. */
function partOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
