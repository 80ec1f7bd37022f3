import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { AppModule } from './app.module';
import type { Config } from './config';
import { LIMITS } from './graphql/limits';
import { guardPosts } from './graphql/post-only';
import type { Logger } from './logging/logger';
import { NestLogger } from './logging/nest-logger';
import { logRequests, requestIdOf } from './logging/request-log';
import { servePage } from './page/page';
import { addSecurityHeaders, securityHeaders } from './page/security-headers';

/** The whole server, ready to listen. Hooks come before routes: Fastify gives a route the hooks that it knows by then. */
export async function createServer(config: Config, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    requestIdHeader: false,
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded is refused before any hook runs.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.code(400).headers(securityHeaders(config.publicUrl)).header('x-request-id', request.id);
      void reply.send({ errors: [{ message: 'This address cannot be read.', extensions: { code: 'BAD_REQUEST' } }] });
    },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
  });
  const fastify = adapter.getInstance();
  logRequests(fastify);
  addSecurityHeaders(fastify, config.publicUrl);
  guardPosts(fastify, config);
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(fastifyCookie);
  if (config.webRoot !== null) await servePage(fastify, config.webRoot);

  return NestFactory.create<NestFastifyApplication>(AppModule.with(config, logger), adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
}
