import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Viewer } from '@groundwork/tenancy';
import type { FastifyRequest } from 'fastify';
import type { GraphQLContext } from '../graphql/context';
import { type Access, assertMayCall } from './access';
import { PassportDoor } from './passport-door';
import { ACCESS } from './requires';
import { SessionCookie } from './session-cookie';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null when signed out. Known once the guard has let a root field through. */
    viewer: Viewer | null;
  }
}

/** Stands before every root field and route. Settles who asks once per request, and whether they may at all. */
@Injectable()
export class ClosedGuard implements CanActivate {
  private readonly viewers = new WeakMap<FastifyRequest, Promise<Viewer | null>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly door: PassportDoor,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (context.getType<string>() !== 'graphql') {
      assertMayCall(access, null);
      return true;
    }
    const { req } = GqlExecutionContext.create(context).getContext<GraphQLContext>();
    const viewer = access === undefined ? null : await this.viewerOf(req);
    assertMayCall(access, viewer);
    req.viewer = viewer;
    return true;
  }

  private viewerOf(request: FastifyRequest): Promise<Viewer | null> {
    const known = this.viewers.get(request) ?? this.identify(request);
    this.viewers.set(request, known);
    return known;
  }

  private async identify(request: FastifyRequest): Promise<Viewer | null> {
    const token = this.cookie.token(request);
    return token === null ? null : this.door.identify<Viewer>('cookie', { token });
  }
}
