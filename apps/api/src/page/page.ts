import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './security-headers';

/** Stands in index.html wherever a nonce belongs: `ngCspNonce` and inline styles. */
const NONCE_PLACE = 'CSP_NONCE';
/** Names that carry a hash of the content, as the build of the page writes them: `main-UMHVDHH3.js`. */
const HASHED = /^(?:(?:main|styles|chunk|polyfills)-[\w-]{8}\.(?:js|css)|media\/.+-[\w-]{8}\.\w+)$/;
const YEAR_IN_MILLISECONDS = 31_536_000_000;

/** Serves the built page: its files as they are, and index.html for every other address that a person may open. */
export async function servePage(fastify: FastifyInstance, webRoot: string): Promise<void> {
  const files = await listFiles(webRoot);
  const index = await readFile(join(webRoot, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, { root: webRoot, serve: false, preCompressed: true, index: false });

  fastify.get('/*', async (request, reply) => {
    const file = (request.params as { '*': string })['*'];
    if (file === 'index.html') return sendIndex(reply, index);
    if (files.has(file)) return sendFile(reply, file);
    if (isFileName(file) || !acceptsPage(request)) return reply.callNotFound();
    return sendIndex(reply, index);
  });
}

function sendFile(reply: FastifyReply, file: string): FastifyReply {
  const isHashed = HASHED.test(file);
  return reply.sendFile(file, { maxAge: isHashed ? YEAR_IN_MILLISECONDS : 0, immutable: isHashed });
}

/** Each answer has a nonce of its own, so the page itself is never kept by anybody. */
function sendIndex(reply: FastifyReply, index: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64url');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .send(index.replaceAll(NONCE_PLACE, nonce));
}

/** An address whose last part has an extension asks for a file; a page of ours never looks so. */
function isFileName(path: string): boolean {
  return /\.\w{1,8}$/.test(path);
}

function acceptsPage({ headers: { accept } }: FastifyRequest): boolean {
  return accept === undefined || /text\/html|\*\/\*/.test(accept);
}

/** The files that exist when the program starts; nothing else is ever read from the disk, whatever a path says. */
async function listFiles(root: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/')),
  );
}
