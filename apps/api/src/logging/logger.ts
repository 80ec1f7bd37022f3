import { pino, type Logger } from 'pino';
import type { LogLevel } from '../config';

export type { Logger };

/**
 * One JSON line for each event, on standard output. Nothing is logged that could open a door or that people wrote:
 * no cookies, tokens, passwords, bodies or variables. The serializers name what may be written rather than what may
 * not; the redaction behind them is the second lock.
 */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { req: () => undefined, res: () => undefined, err: describeError, error: describeError },
    redact: {
      paths: ['cookie', 'password', 'token', 'authorization', '*.cookie', '*.password', '*.token', '*.authorization'],
      remove: true,
    },
  });
}

interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/** An error without what drivers hang on it: a failed statement carries its parameters, which are people's words. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'Something that is no error was thrown.' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
