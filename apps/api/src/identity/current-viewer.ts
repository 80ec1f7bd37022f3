import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Viewer } from '@groundwork/tenancy';
import type { GraphQLContext } from '../graphql/context';

/** Who asks. Null only in root fields that are public. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | null =>
    GqlExecutionContext.create(context).getContext<GraphQLContext>().req.viewer,
);
