import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, ErrorCode, wordsFor } from '@groundwork/domain';
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
const MEANINGS: ReadonlyMap<number, { code: string; message: string }> = new Map([
  [400, { code: 'BAD_REQUEST', message: 'This request could not be read.' }],
  [404, { code: ErrorCode.NOT_FOUND, message: wordsFor('row.notFound') }],
  [405, { code: 'BAD_REQUEST', message: 'This method is not offered here.' }],
  [413, { code: ErrorCode.TOO_LARGE, message: wordsFor('limit.tooLarge', { max: '256 KiB' }) }],
  [415, { code: 'BAD_REQUEST', message: 'Send the body as application/json in UTF-8.' }],
  [503, { code: ErrorCode.UNAVAILABLE, message: wordsFor('service.unavailable') }],
]);

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
  const { code, message } = MEANINGS.get(status) ?? {
    code: status >= 500 ? ErrorCode.INTERNAL : 'BAD_REQUEST',
    message: status >= 500 ? wordsFor('service.internal', { requestId: request.id }) : 'This request was refused.',
  };
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : Number.NaN;
  return status >= 400 && status < 600 ? status : 500;
}
