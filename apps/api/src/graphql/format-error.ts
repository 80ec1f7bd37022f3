import { DomainError, ErrorCode, wordsFor } from '@groundwork/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What GraphQL itself says about a request; it tells of the request and the published schema, never of our insides. */
const GRAPHQL_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The error that was thrown, without the wrapping that GraphQL puts around it. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;
}

/** The closed code under which an error leaves; `INTERNAL` for whatever is ours. */
export function codeOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof DomainError ? cause.code : (graphqlCodeOf(error) ?? ErrorCode.INTERNAL);
}

/** Apollo puts its code on an error around the one that a rule of validation or a scalar made. */
function graphqlCodeOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const { code } = error.extensions;
  return typeof code === 'string' && GRAPHQL_CODES.has(code) ? code : graphqlCodeOf(error.originalError);
}

/** `extensions` of a refusal that the client can act on. */
export function refusalOf({ code, reason, details }: DomainError): Record<string, unknown> {
  const facts = { ...details.parameters, ...details.facts };
  return {
    code,
    reason,
    ...(details.fields === undefined ? {} : { fields: details.fields }),
    ...(Object.keys(facts).length === 0 ? {} : { details: facts }),
  };
}

/** The one translation of errors. What is neither a refusal nor GraphQL's own leaves as `INTERNAL` and says nothing. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  if (cause instanceof DomainError) return { message: cause.message, ...place, extensions: refusalOf(cause) };
  const code = codeOf(error);
  if (code !== ErrorCode.INTERNAL) return { message: formatted.message, ...place, extensions: { code } };
  return { message: wordsFor('service.internal'), ...place, extensions: { code, reason: 'service.internal' } };
}

/** Tells the caller under which id our own failure was recorded; `formatError` does not know the request. */
export function nameRequest(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.['code'] !== ErrorCode.INTERNAL) return error;
  const extensions = { ...error.extensions, details: { requestId } };
  return { ...error, message: wordsFor('service.internal', { requestId }), extensions };
}
