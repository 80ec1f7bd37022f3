import { describe, expect, it } from '@jest/globals';
import { ConfigError, configVariables, readConfig, readSystemKey } from './config';

const enough = {
  DATABASE_URL: 'postgres://app:secret@localhost:5432/groundwork',
  SYSTEM_KEY: 'a-secret-of-at-least-32-characters',
};

describe('the configuration', () => {
  it('needs nothing but a database and a secret', () => {
    expect(readConfig(enough)).toMatchObject({
      environment: 'production',
      isProduction: true,
      host: '127.0.0.1',
      port: 3000,
      webRoot: null,
      logLevel: 'info',
      isCookieInsecure: false,
      trustedProxies: [],
    });
  });

  it('takes the public address from the port when none is given', () => {
    expect(readConfig({ ...enough, PORT: '3300' }).publicUrl.origin).toBe('http://localhost:3300');
  });

  it('cannot be changed after it was read', () => {
    expect(Object.isFrozen(readConfig(enough))).toBe(true);
  });

  it('separates the proxies that it trusts', () => {
    expect(readConfig({ ...enough, TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,' }).trustedProxies).toEqual([
      '10.0.0.1',
      '10.1.0.0/16',
    ]);
  });

  it.each([
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://app@localhost/groundwork'],
    ['DATABASE_URL', 'localhost'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'plans.example.com'],
    ['PUBLIC_URL', 'ftp://plans.example.com'],
    ['PUBLIC_URL', 'https://plans.example.com/?a=1'],
    ['WEB_ROOT', '/there/is/no/such/folder'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['COOKIE_INSECURE', 'perhaps'],
  ])('refuses %s="%s" in one sentence that names the variable', (name, value) => {
    const read = (): unknown => readConfig({ ...enough, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]*\\.$`));
  });

  it('never shows a secret that it refuses', () => {
    expect(() => readSystemKey({ SYSTEM_KEY: 'short-secret' })).toThrow(
      /^SYSTEM_KEY must have at least 32 characters\.$/,
    );
  });

  it('lists each variable once', () => {
    const names = configVariables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
