import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a GraphQL request did, for its one line in the log. */
export interface OperationNote {
  readonly operation: string | null;
  /** `OK`, or the code of the first error. */
  readonly outcome: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    operationNote: OperationNote | null;
  }
}

const SANE_ID = /^[\w.:-]{8,100}$/;

/** The caller's own id when it can do no harm in a log, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}

/** One line for each request, written when the answer has left; the query string may hold secrets and is cut off. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('operationNote', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, 200),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...request.operationNote,
    };
    if (isProbe(line.path)) request.log.debug(line, 'request');
    else request.log[reply.statusCode >= 500 ? 'error' : 'info'](line, 'request');
    done();
  });
}

function isProbe(path: string | undefined): boolean {
  return path === '/livez' || path === '/readyz';
}
