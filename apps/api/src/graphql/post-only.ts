import type { FastifyInstance, FastifyReply } from 'fastify';
import { ErrorCode } from '@groundwork/domain';

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
    if (request.url.split('?', 1)[0] !== GRAPHQL_PATH) return done();
    const { headers } = request;
    if (request.method !== 'POST') {
      void reply.header('allow', 'POST');
      return refuse(reply, 405, 'BAD_REQUEST', 'GraphQL is asked by POST.');
    }
    if (!JSON_TYPE.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) {
      return refuse(reply, 415, 'BAD_REQUEST', 'Send the body as application/json in UTF-8, not compressed.');
    }
    if (headers[OWN_HEADER] !== '1') {
      return refuse(reply, 403, ErrorCode.FORBIDDEN, `Send the header "${OWN_HEADER}: 1".`);
    }
    if (headers.origin !== undefined && !isOwnOrigin(headers.origin, rule)) {
      return refuse(reply, 403, ErrorCode.FORBIDDEN, 'Pages of another origin may not ask here.');
    }
    void reply.header('cache-control', 'no-store');
    done();
  });
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): void {
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
