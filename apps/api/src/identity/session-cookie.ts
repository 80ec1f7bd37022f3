import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings.module';
import { isSessionToken, tokenHashOf } from './session-token';

/** Puts the session's token into the browser's keeping and finds it there again. No script can read it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax' };

  constructor({ isCookieInsecure }: Settings) {
    this.name = isCookieInsecure ? 'groundwork' : '__Host-groundwork';
    this.options = { path: '/', httpOnly: true, secure: !isCookieInsecure, sameSite: 'lax' };
  }

  /** The hash under which the request's session is kept, if it brings a token at all. */
  tokenHash({ cookies }: Pick<FastifyRequest, 'cookies'>): Buffer | null {
    const token = cookies[this.name];
    return isSessionToken(token) ? tokenHashOf(token) : null;
  }

  give(reply: FastifyReply, token: string, expires: Date): void {
    reply.setCookie(this.name, token, { ...this.options, expires });
  }

  take(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.options);
  }
}
