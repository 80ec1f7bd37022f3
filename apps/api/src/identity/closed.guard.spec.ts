import { beforeEach, describe, expect, it } from '@jest/globals';
import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ClosedGuard } from './closed.guard';
import type { PassportDoor } from './passport-door';
import { Public, Requires } from './requires';
import { SessionCookie } from './session-cookie';
import { newSessionToken } from './session-token';

class Fields {
  unnamed(): void {}

  @Public()
  open(): void {}

  @Requires(Act.DECIDE)
  decide(): void {}
}

const { unnamed, open, decide } = Fields.prototype;
const approver = { role: 'APPROVER' } as Viewer;

describe('the closed guard', () => {
  let lookUps: number;
  let found: Viewer | null;
  let guard: ClosedGuard;

  beforeEach(() => {
    lookUps = 0;
    found = approver;
    const door = { identify: async () => (lookUps++, found) } as unknown as PassportDoor;
    const settings = { isCookieInsecure: false } as ConstructorParameters<typeof SessionCookie>[0];
    guard = new ClosedGuard(new Reflector(), door, new SessionCookie(settings));
  });

  const request = (cookies = {}): FastifyRequest => ({ cookies }) as FastifyRequest;
  const withSession = (): FastifyRequest => request({ '__Host-groundwork': newSessionToken() });
  const enter = (req: FastifyRequest, field: () => void): Promise<boolean> => {
    const context = new ExecutionContextHost([null, {}, { req }, {}], Fields, field);
    context.setType('graphql');
    return guard.canActivate(context);
  };

  it('refuses a field that names no permission, without looking anybody up', async () => {
    await expect(enter(withSession(), unnamed)).rejects.toMatchObject({ reason: 'permission.unnamed' });
    expect(lookUps).toBe(0);
  });

  it('lets in whoever may, and tells the field who it is', async () => {
    const req = withSession();
    await expect(enter(req, decide)).resolves.toBe(true);
    expect(req.viewer).toBe(approver);
  });

  it('settles who asks once for all fields of a request', async () => {
    const req = withSession();
    await Promise.all([enter(req, decide), enter(req, open), enter(req, decide)]);
    expect(lookUps).toBe(1);
  });

  it('looks again at the next request, so that a revoked session ends there', async () => {
    await enter(withSession(), decide);
    found = null;
    await expect(enter(withSession(), decide)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('sends away who brings no session, or one of another shape, without looking it up', async () => {
    await expect(enter(request(), decide)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const odd = request({ '__Host-groundwork': "' OR true --" });
    await expect(enter(odd, decide)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(lookUps).toBe(0);
  });

  it('lets a public field answer nobody in particular', async () => {
    const req = request();
    await expect(enter(req, open)).resolves.toBe(true);
    expect(req.viewer).toBeNull();
  });
});
