import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '@groundwork/domain';
import type { GraphQLError } from 'graphql';
import type { GraphQLContext } from './context';
import { causeOf, codeOf, nameRequest } from './format-error';

const LONGEST_NAME = 80;

/** Notes what an operation was called and how it ended, and logs each failure of ours once, with the request's id. */
export const operationLog: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ contextValue: { req }, operationName, errors }) {
        for (const error of errors) logFailure(req, nameOf(operationName), error);
      },
      async willSendResponse({ contextValue: { req }, operationName, errors, response }) {
        const outcome = errors?.[0] === undefined ? 'OK' : codeOf(errors[0]);
        req.operationNote = { operation: nameOf(operationName), outcome };
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (singleResult.errors) singleResult.errors = singleResult.errors.map((error) => nameRequest(error, req.id));
      },
    };
  },
};

/** Refusals are the caller's business and are not logged; what is ours is, and so is why the database was away. */
function logFailure({ log }: GraphQLContext['req'], operation: string | null, error: GraphQLError): void {
  const code = codeOf(error);
  const line = { err: causeOf(error), operation, place: error.path?.join('.') };
  if (code === ErrorCode.INTERNAL) log.error(line, 'operation failed');
  else if (code === ErrorCode.UNAVAILABLE) log.warn(line, 'operation could not be done');
}

function nameOf(operationName: string | null | undefined): string | null {
  return operationName?.slice(0, LONGEST_NAME) ?? null;
}
