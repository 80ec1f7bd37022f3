import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sources = join(import.meta.dirname, '../../apps/api/src');

async function found(pattern: RegExp): Promise<string[]> {
  const hits: string[] = [];
  for await (const path of glob('**/*.ts', { cwd: sources })) {
    if (path.endsWith('.spec.ts')) continue;
    const text = await readFile(join(sources, path), 'utf8');
    for (const [, what = ''] of text.matchAll(pattern)) hits.push(`${path.replaceAll('\\', '/')} ${what}`.trim());
  }
  return hits.sort();
}

describe('the exit from tenancy', () => {
  it('is taken in these places, for these reasons', async () => {
    expect(await found(/\.unscoped\(\s*([^,\s]+)/g)).toEqual([
      "health/readiness.ts 'READINESS'",
      "health/readiness.ts 'READINESS'",
      "identity/accounts.service.ts 'CHOOSE_MEMBERSHIP'",
      "identity/accounts.service.ts 'OWN_MEMBERSHIPS'",
      "identity/accounts.service.ts 'SIGN_IN'",
      "identity/accounts.service.ts 'SIGN_IN'",
      "identity/accounts.service.ts 'SIGN_IN'",
      "identity/accounts.service.ts 'SIGN_OUT'",
      "operator/staffing.service.ts 'OPERATOR'",
      "operator/staffing.service.ts 'OPERATOR'",
    ]);
  });

  it('is not gone around by acting as the program itself, but for the operator', async () => {
    expect(new Set(await found(/\.systemViewer\(()/g))).toEqual(new Set(['operator/staffing.service.ts']));
  });

  it('is not gone around by asking the database directly', async () => {
    expect(
      new Set(await found(/(enter_system|enter_unscoped|enter_session|\.createQueryRunner|dataSource\.query)\b/g)),
    ).toEqual(
      new Set([
        'database/migrations/1763776801000-tenancy.ts enter_session',
        'database/migrations/1763776801000-tenancy.ts enter_system',
        'database/migrations/1763776801000-tenancy.ts enter_unscoped',
      ]),
    );
  });
});

describe('the open doors', () => {
  it('are spelled out: signing in and out, who is asking, and the two probes', async () => {
    const places = await found(/^\s*@Public\(\)()/gm);
    expect(places).toEqual([
      'health/health.controller.ts',
      'health/health.controller.ts',
      'identity/identity.resolver.ts',
      'identity/identity.resolver.ts',
      'identity/identity.resolver.ts',
    ]);
  });
});
