import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings.module';
import { isSessionToken } from './session-token';

/** Puts the session's token into the browser's keeping and finds it there again. No script can read it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax' };

  constructor({ isCookieInsecure }: Settings) {
    this.name = isCookieInsecure ? 'groundwork' : '__Host-groundwork';
    this.options = { path: '/', httpOnly: true, secure: !isCookieInsecure, sameSite: 'lax' };
  }

  /** The token that the request brings, if it is one at all. */
  token({ cookies }: Pick<FastifyRequest, 'cookies'>): string | null {
    const token = cookies[this.name];
    return isSessionToken(token) ? token : null;
  }

  give(reply: FastifyReply, token: string, expires: Date): void {
    reply.setCookie(this.name, token, { ...this.options, expires });
  }

  take(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.options);
  }
}
