import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../support/api-process.ts';
import { scratchDatabase, type ScratchDatabase, withConnection } from '../support/postgres.ts';

const production = { environment: { NODE_ENV: 'production' } };

describe('production', () => {
  let scratch: ScratchDatabase;

  beforeAll(async () => {
    scratch = await scratchDatabase();
  });
  afterAll(() => scratch.drop());

  it('is served by a role that owns nothing', async () => {
    const api = await startApi({ ...production, databaseUrl: scratch.databaseUrl });
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    await api.stop();
  });

  it.each([
    ['the owner of the tables', () => scratch.ownerUrl, 'the role owns tables'],
    ['a superuser', () => scratch.superuserUrl, 'the role is a superuser'],
  ])('is not served by %s', async (_, urlOf, words) => {
    await expect(startApi({ ...production, databaseUrl: urlOf() })).rejects.toThrow(words);
  });

  it('is not served from a table whose policy was taken down', async () => {
    const open = await scratchDatabase();
    await withConnection(open.superuserUrl, (client) => client.query('DROP POLICY tenant ON decision'));
    await expect(startApi({ ...production, databaseUrl: open.databaseUrl })).rejects.toThrow(
      'tables without a restrictive policy: decision',
    );
    await open.drop();
  });

  it('is not served from a table without forced row-level security', async () => {
    const open = await scratchDatabase();
    await withConnection(open.superuserUrl, (client) =>
      client.query('ALTER TABLE decision NO FORCE ROW LEVEL SECURITY'),
    );
    await expect(startApi({ ...production, databaseUrl: open.databaseUrl })).rejects.toThrow(
      'tables without forced row-level security: decision',
    );
    await open.drop();
  });
});
