import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../tools/until.ts';
import { ApiProcess, startApi } from '../support/api-process.ts';
import { verifyChain } from '../support/ledger-verifier.ts';
import { Operator } from '../support/operator.ts';
import { freshAccess, type RunningPostgres, startPostgres } from '../support/postgres.ts';
import { stored } from '../support/stored.ts';
import { addItem, decide, newRequest, readRequest, readStage } from '../support/trade.ts';
import { newKey, type Place } from '../support/world.ts';

/** A server of its own, since it is killed. */
let directory: string;
let postgres: RunningPostgres;
let api: ApiProcess;
let operator: Operator;
let place: Place;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'groundwork-away-'));
  await chmod(directory, 0o755);
  postgres = await startPostgres({ dataDirectory: join(directory, 'postgres') });
  const access = await freshAccess(postgres.ownerUrl);
  api = await startApi({ ...access, environment: { LOG_LEVEL: 'fatal' } });
  operator = new Operator(access);
  place = { url: api.url, operator };
});

afterAll(async () => {
  await operator.end();
  await api.stop();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

const probe = async (path: string): Promise<number> => (await fetch(`${api.url}${path}`)).status;

const isReadyAgain = (): Promise<true> =>
  until(
    async () => ((await probe('/readyz')) === 200 ? true : undefined),
    () => 'It is not ready again.',
    15_000,
  );

async function killPostmaster(): Promise<void> {
  const pid = await postgres.processId();
  if (pid === undefined) throw new Error('PostgreSQL does not run.');
  process.kill(pid, 'SIGKILL');
  await until(
    async () => ((await postgres.processId()) === undefined ? true : undefined),
    () => 'It lives on.',
  );
}

const cutConnections = (): Promise<unknown> =>
  stored(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'groundwork'",
    [],
    postgres.superuserUrl,
  );

describe('while the database is dead', () => {
  let world: Awaited<ReturnType<typeof newRequest>>;

  beforeAll(async () => {
    world = await newRequest(place);
    await killPostmaster();
  });

  afterAll(async () => {
    await postgres.restart();
    await isReadyAgain();
  });

  it('the program lives', async () => {
    expect(await probe('/livez')).toBe(200);
  });

  it('the program says that it is not ready', async () => {
    expect(await probe('/readyz')).toBe(503);
  });

  it('a reader is told that nothing is lost, and to come again', async () => {
    await expect(readRequest(world.approver, world.request.id)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      reason: 'service.unavailable',
    });
  });

  it('a decision is told the same', async () => {
    await expect(decide(world.approver, world.request)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('a sign-in is told the same', async () => {
    await expect(world.approver.signsIn()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('nothing of the database is told', async () => {
    const { text } = await world.approver.client.post({ query: '{ organisations { totalCount } }' });
    expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|postgres|password/i);
  });
});

describe('after the database was killed and is back', () => {
  it('the program is ready within fifteen seconds, without a person', async () => {
    await killPostmaster();
    await until(
      async () => ((await probe('/readyz')) === 503 ? true : undefined),
      () => 'It never noticed.',
    );
    await postgres.restart();
    expect(await isReadyAgain()).toBe(true);
  });

  it('what was acknowledged is there, and a decision that was cut off is done once under its key', async () => {
    const { approver, request, strategy } = await newRequest(place);
    const idempotencyKey = newKey();
    const cut = decide(approver, request, { idempotencyKey }).catch(() => undefined);
    await killPostmaster();
    await cut;
    await postgres.restart();
    await isReadyAgain();
    const { decisions } = await decide(approver, request, { idempotencyKey });
    const { acts, faults } = await verifyChain(strategy.id, postgres.superuserUrl);
    expect([decisions.length, acts, faults]).toEqual([
      1,
      ['STRATEGY_CREATED', 'STAGE_SUBMITTED', 'DECISION_GIVEN', 'REQUEST_ENDED'],
      [],
    ]);
  });
});

describe('after its connections were cut', () => {
  it('the program works on: the next request but a few is answered', async () => {
    const { consultant, strategy } = await newRequest(place);
    await cutConnections();
    const draft = await until(
      () => readStage(consultant, strategy.id, 'PURPOSE').catch(() => undefined),
      () => 'It never came back.',
      5_000,
    );
    expect(draft.items).toHaveLength(2);
  });

  it('every item that was acknowledged is there once, and so is every other that was sent until it was', async () => {
    const { consultant, strategy } = await newRequest(place);
    const keys = Array.from({ length: 24 }, newKey);
    const sent = keys.map((idempotencyKey, index) =>
      until(
        () =>
          addItem(consultant, strategy.id, 'STRENGTH', { statement: `Strength ${index}` }, { idempotencyKey }).catch(
            (error: { code?: string }) => {
              if (error.code === undefined || error.code === 'UNAVAILABLE') return undefined;
              throw error;
            },
          ),
        () => 'It was never done.',
        20_000,
      ),
    );
    for (let cut = 0; cut < 5; cut += 1) await cutConnections();
    await Promise.all(sent);
    const { items } = await readStage(consultant, strategy.id, 'LANDSCAPE');
    expect(items.map(({ title }) => title).sort()).toEqual(keys.map((_, index) => `Strength ${index}`).sort());
  });
});
