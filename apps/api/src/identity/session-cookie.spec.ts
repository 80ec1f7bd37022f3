import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { SessionCookie } from './session-cookie';
import { newSessionToken } from './session-token';

const cookieOf = (isCookieInsecure: boolean): SessionCookie =>
  new SessionCookie({ isCookieInsecure } as ConstructorParameters<typeof SessionCookie>[0]);

function given(cookie: SessionCookie, token: string): unknown[] {
  const calls: unknown[] = [];
  const reply = { setCookie: (...call: unknown[]) => calls.push(...call) } as unknown as FastifyReply;
  cookie.give(reply, token, new Date('2026-04-14T09:00:00Z'));
  return calls;
}

describe('the session cookie', () => {
  it('is bound to the host and to HTTPS, and out of reach for scripts and other sites', () => {
    expect(given(cookieOf(false), 'token')).toEqual([
      '__Host-groundwork',
      'token',
      { path: '/', httpOnly: true, secure: true, sameSite: 'lax', expires: new Date('2026-04-14T09:00:00Z') },
    ]);
  });

  it('takes another name where an operator insists on plain HTTP', () => {
    expect(given(cookieOf(true), 'token')).toEqual(['groundwork', 'token', expect.objectContaining({ secure: false })]);
  });

  it('is known by the hash of what it holds', () => {
    const token = newSessionToken();
    expect(cookieOf(false).token({ cookies: { '__Host-groundwork': token } })).toBe(token);
  });

  it.each([
    {},
    { groundwork: newSessionToken() },
    { '__Host-groundwork': 'short' },
    { '__Host-groundwork': '='.repeat(43) },
  ])('is none of ours: %j', (cookies) => {
    expect(cookieOf(false).token({ cookies })).toBeNull();
  });

  it('is new each time', () => {
    expect(new Set(Array.from({ length: 100 }, newSessionToken)).size).toBe(100);
  });
});
