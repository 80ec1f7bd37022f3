import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; the holder is whoever signed in. */
const SHAPE = /^[\w-]{43}$/;

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is stored of a token, so that a stolen copy of the database opens no session. */
export function tokenHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function isSessionToken(text: string | undefined): text is string {
  return text !== undefined && SHAPE.test(text);
}
