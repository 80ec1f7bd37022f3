import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, ErrorCode, type Parameters, type Reason, wordsFor } from '@groundwork/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from './format-error';

/**
 * Stands before Nest's own handler, which would log every refusal with a stack. In GraphQL an error is handed back and
 * translated in `formatError`; outside of it, e.g. for a body that is no JSON, the answer has the same shape.
 */
@Catch()
export class FailureFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): Error | undefined {
    if (host.getType<string>() === 'graphql') return error instanceof Error ? error : new Error('No error was thrown.');
    const http = host.switchToHttp();
    answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return undefined;
  }
}

/** Outside GraphQL, where monitors and proxies read the status. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** What a caller is told outside GraphQL; never more than the status says already. */
const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [400, { code: 'BAD_REQUEST', message: 'This request could not be read.' }],
  [404, ours(ErrorCode.NOT_FOUND, 'row.notFound')],
  [405, { code: 'BAD_REQUEST', message: 'This method is not offered here.' }],
  [413, ours(ErrorCode.TOO_LARGE, 'limit.tooLarge', { max: '256 KiB' })],
  [415, { code: 'BAD_REQUEST', message: 'Send the body as application/json in UTF-8.' }],
  [503, ours(ErrorCode.UNAVAILABLE, 'service.unavailable')],
]);

interface Meaning {
  readonly code: string;
  readonly reason?: Reason;
  readonly message: string;
}

function ours(code: ErrorCode, reason: Reason, parameters: Parameters = {}): Meaning {
  return { code, reason, message: wordsFor(reason, parameters) };
}

function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  if (error instanceof DomainError) {
    void reply
      .code(STATUSES[error.code] ?? 400)
      .send({ errors: [{ message: error.message, extensions: refusalOf(error) }] });
    return;
  }
  const status = statusOf(error);
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  const { message, ...extensions } = MEANINGS.get(status) ?? unnamed(status, request.id);
  void reply.code(status).send({ errors: [{ message, extensions }] });
}

function unnamed(status: number, requestId: string): Meaning {
  return status >= 500
    ? ours(ErrorCode.INTERNAL, 'service.internal', { requestId })
    : { code: 'BAD_REQUEST', message: 'This request was refused.' };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : Number.NaN;
  return status >= 400 && status < 600 ? status : 500;
}
