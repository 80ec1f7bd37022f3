import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { servePage } from './page';
import { addSecurityHeaders } from './security-headers';

describe('the page', () => {
  let folder: string;
  let server: FastifyInstance;
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    server.inject({ url, headers });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    await mkdir(join(folder, 'media'));
    await writeFile(join(folder, 'index.html'), '<app-root ngCspNonce="CSP_NONCE"></app-root><!-- CSP_NONCE -->');
    await writeFile(join(folder, 'main-UMHVDHH3.js'), 'plain');
    await writeFile(join(folder, 'main-UMHVDHH3.js.br'), 'pressed');
    await writeFile(join(folder, 'mark.svg'), '<svg/>');
    server = fastify();
    addSecurityHeaders(server, new URL('https://plans.example.com'));
    await servePage(server, folder);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/clients/42', '/index.html', '/clients/a%20b?x=1'])('is index.html at %s', async (url) => {
    const { statusCode, headers, body } = await get(url, { accept: 'text/html' });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<app-root');
  });

  it('carries a nonce of its own each time, the same in header and text', async () => {
    const answers = await Promise.all([get('/'), get('/')]);
    const nonces = answers.map(({ headers, body }) => {
      const nonce = /'nonce-([\w-]{20,})'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
      expect(body).toBe(`<app-root ngCspNonce="${nonce}"></app-root><!-- ${nonce} -->`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('is never kept, while files that carry a hash are kept for good', async () => {
    expect((await get('/')).headers['cache-control']).toBe('no-store');
    expect((await get('/main-UMHVDHH3.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/mark.svg')).headers['cache-control']).toBe('public, max-age=0');
  });

  it('sends what was compressed beforehand to who can read it', async () => {
    const { body, headers } = await get('/main-UMHVDHH3.js', { 'accept-encoding': 'br' });
    expect([body, headers['content-encoding'], headers['content-type']]).toEqual([
      'pressed',
      'br',
      'application/javascript; charset=utf-8',
    ]);
  });

  it.each(['/gone.js', '/media/gone.woff2', '/.env', '/../config.ts', '/media'.concat('/../../etc/passwd.txt')])(
    'is not what answers for a file that is not there: %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('is not what answers a program that wants no page', async () => {
    expect((await get('/clients', { accept: 'application/json' })).statusCode).toBe(404);
  });

  it('binds browsers to HTTPS where it is served by it', async () => {
    expect((await get('/')).headers['strict-transport-security']).toContain('max-age=63072000');
  });
});
