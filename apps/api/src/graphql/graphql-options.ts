import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { BuildSchemaOptions } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import type { Logger } from '../logging/logger';
import { complexityLimit } from './complexity';
import type { GraphQLContext } from './context';
import { formatError } from './format-error';
import { LIMITS, limitRules } from './limits';
import { operationLog } from './operation-log';
import { GRAPHQL_PATH, OWN_HEADER } from './post-only';
import { DateTimeScalar } from './scalars';

/** Types that no field names, because they are reached through an interface only. */
type OrphanedTypes = NonNullable<BuildSchemaOptions['orphanedTypes']>;

/** How the schema is made from the classes; the same for serving it and for printing it. */
export function schemaOptions(orphanedTypes: OrphanedTypes): BuildSchemaOptions {
  return {
    orphanedTypes,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  };
}

export function graphqlOptions(config: Config, logger: Logger, orphanedTypes: OrphanedTypes): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    buildSchemaOptions: schemaOptions(orphanedTypes),
    context: (req: FastifyRequest, reply: FastifyReply): GraphQLContext => ({ req, reply }),
    formatError,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    graphiql: false,
    introspection: !config.isProduction,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: [OWN_HEADER] },
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationRules: limitRules,
    plugins: [complexityLimit, operationLog],
    logger,
    nodeEnv: config.environment,
    stopOnTerminationSignals: false,
    stopOnApplicationShutdown: true,
  };
}
