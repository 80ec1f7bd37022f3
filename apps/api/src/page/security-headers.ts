import type { FastifyInstance } from 'fastify';

/** The policy of a page. The nonce lets in the styles that Angular adds; scripts come from our own files only. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular',
  ].join('; ');
}

const EVERYWHERE: Readonly<Record<string, string>> = {
  // What is no page of ours may do nothing at all, should a browser ever show it as one.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const TWO_YEARS = 63_072_000;

/** Headers of every answer. Browsers are bound to HTTPS only where the service is reached by it. */
export function securityHeaders(publicUrl: URL): Readonly<Record<string, string>> {
  const isHttps = publicUrl.protocol === 'https:' && publicUrl.hostname !== 'localhost';
  return isHttps
    ? { ...EVERYWHERE, 'strict-transport-security': `max-age=${TWO_YEARS}; includeSubDomains` }
    : EVERYWHERE;
}

export function addSecurityHeaders(fastify: FastifyInstance, publicUrl: URL): void {
  const headers = securityHeaders(publicUrl);
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}
