import type { FastifyInstance, FastifyReply } from 'fastify';
import { ErrorCode, type Reason, wordsFor } from '@groundwork/domain';

export const GRAPHQL_PATH = '/graphql';
/** A header that no form and no plain link can send; a page of another origin would need our consent for it. */
export const OWN_HEADER = 'x-groundwork';

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const LOCAL_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface OriginRule {
  readonly publicUrl: URL;
  readonly isProduction: boolean;
}

/** Whether a page of this origin may post: ours, and while developing the same port under the machine's other names. */
export function isOwnOrigin(origin: string, { publicUrl, isProduction }: OriginRule): boolean {
  if (origin === publicUrl.origin) return true;
  if (isProduction || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  return protocol === 'http:' && LOCAL_NAMES.has(hostname) && port === publicUrl.port;
}

/** Refuses, before a byte of the body is read, whatever a foreign page could make a browser send. */
export function guardPosts(fastify: FastifyInstance, rule: OriginRule): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // The route that was matched, whichever way the address was written: %67raphql is the same one.
    const path = request.routeOptions.url ?? request.url.split('?', 1)[0];
    if (path !== GRAPHQL_PATH) return done();
    const { headers } = request;
    if (request.method !== 'POST') {
      void reply.header('allow', 'POST');
      return refuse(reply, 405, 'BAD_REQUEST', 'GraphQL is asked by POST.');
    }
    if (!JSON_TYPE.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) {
      return refuse(reply, 415, 'BAD_REQUEST', 'Send the body as application/json in UTF-8, not compressed.');
    }
    if (headers[OWN_HEADER] !== '1') {
      return forbid(reply, 'request.ownHeader');
    }
    if (headers.origin !== undefined && !isOwnOrigin(headers.origin, rule)) {
      return forbid(reply, 'request.foreignOrigin');
    }
    void reply.header('cache-control', 'no-store');
    done();
  });
}

function forbid(reply: FastifyReply, reason: Reason): void {
  const message = wordsFor(reason);
  void reply.code(403).send({ errors: [{ message, extensions: { code: ErrorCode.FORBIDDEN, reason } }] });
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): void {
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
