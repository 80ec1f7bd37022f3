import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every resolver may reach of the request that it answers. */
export interface GraphQLContext {
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
}
