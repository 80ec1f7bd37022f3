import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '@groundwork/domain';
import type { GraphQLContext } from './context';
import { causeOf, codeOf, nameRequest } from './format-error';

/** Notes what an operation was called and how it ended, and logs each failure of ours once, with the request's id. */
export const operationLog: ApolloServerPlugin<GraphQLContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ contextValue, operationName, errors }) {
        for (const error of errors) {
          if (codeOf(error) !== ErrorCode.INTERNAL) continue;
          const place = error.path?.join('.');
          contextValue.req.log.error(
            { err: causeOf(error), operation: operationName ?? null, place },
            'operation failed',
          );
        }
      },
      async willSendResponse({ contextValue: { req }, operationName, errors, response }) {
        const outcome = errors?.[0] === undefined ? 'OK' : codeOf(errors[0]);
        req.operationNote = { operation: operationName?.slice(0, 80) ?? null, outcome };
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (singleResult.errors) singleResult.errors = singleResult.errors.map((error) => nameRequest(error, req.id));
      },
    };
  },
};
