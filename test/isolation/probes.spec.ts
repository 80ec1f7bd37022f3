import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { endOperator, operator } from '../support/operator.ts';
import { sharedServers } from '../support/servers.ts';
import { newWorld, type World } from './isolated-world.ts';
import { buildWithoutFilter, type KnockedOut } from './knock-out/build.ts';
import { type Findings, inBrief, LEAST_PROBES, probe } from './probe.ts';

const MINUTES = 60_000;

let api: ApiProcess;
let world: World;
let findings: Findings;
const log: string[] = [];

beforeAll(async () => {
  api = await startApi({ environment: { LOG_LEVEL: 'trace' }, onLine: (line) => log.push(line) });
  world = await newWorld({ url: api.url, operator: operator() }, sharedServers().superuserUrl);
  findings = await probe(api.url, world);
}, 4 * MINUTES);

afterAll(async () => {
  await api?.stop();
  await endOperator();
});

describe('whoever asks for what is not theirs', () => {
  it('is shown nothing, told nothing apart and changes nothing', () => {
    expect(inBrief(findings)).toEqual([]);
  });

  it('has tried everything that the contract offers', () => {
    process.stderr.write(`  isolation: ${findings.probes} probes against both locks\n`);
    expect(findings.probes).toBeGreaterThanOrEqual(LEAST_PROBES);
  });

  it('leaves nothing in the log that people wrote or that opens a door', () => {
    const secrets = secretsOf(world);
    const told = secrets.filter((secret) => log.some((line) => line.includes(secret)));
    expect(log.length).toBeGreaterThan(findings.probes);
    expect(told).toEqual([]);
  });
});

describe('row-level security alone', () => {
  let without: KnockedOut;
  let knockedOut: ApiProcess;

  beforeAll(async () => {
    without = await buildWithoutFilter();
    knockedOut = await startApi({ programDirectory: without.programDirectory });
  }, MINUTES);

  afterAll(async () => {
    await knockedOut?.stop();
    await without?.remove();
  });

  it(
    'holds while the application lets everything through',
    async () => {
      const alone = await probe(knockedOut.url, world, 'BRIEF');
      process.stderr.write(`  isolation: ${alone.probes} probes against row-level security alone\n`);
      expect(inBrief(alone)).toEqual([]);
      expect(alone.probes).toBeGreaterThanOrEqual(LEAST_PROBES);
    },
    2 * MINUTES,
  );
});

function secretsOf({ victim, neighbour, foreign, principals }: World): string[] {
  const plots = [victim, neighbour, foreign];
  const people = plots.flatMap((plot) => Object.values(plot.people));
  const cookies = [...people.map(({ client }) => client.cookie), ...principals.map(({ cookie }) => cookie)];
  const tokens = cookies.flatMap((cookie) => cookie.split('=').slice(1)).filter((token) => token.length === 43);
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'));
  return [
    ...plots.flatMap(({ canary, lanes }) => [canary, lanes.AGENCY, lanes.CLIENT]),
    ...people.flatMap(({ email, password }) => [email, password]),
    ...tokens,
    ...hashes,
    'a guess at somebody',
    sharedServers().systemKey,
    new URL(sharedServers().databaseUrl).password,
  ];
}
