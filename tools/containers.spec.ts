import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from './workspace.ts';

type Service = {
  image?: string;
  build?: string;
  environment?: Readonly<Record<string, string>>;
  healthcheck?: unknown;
  depends_on?: Readonly<Record<string, { condition: string }>>;
};

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };

/** The instructions of a Dockerfile, with continued lines joined. */
const instructions = read('Dockerfile')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ word: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }));
const lastStage = instructions.slice(instructions.map(({ word }) => word).lastIndexOf('FROM'));

/** The names that the programs of the API say they read. */
const known = [...read('apps/api/src/config.ts').matchAll(/name: '([A-Z_]+)'/g)].map(([, name]) => name);

const ours = Object.values(services).filter(({ build }) => build !== undefined);

describe('the containers', () => {
  it('set no variable that the API does not read', () => {
    const inCompose = ours.flatMap(({ environment }) => Object.keys(environment ?? {}));
    const inImage = lastStage
      .filter(({ word }) => word === 'ENV')
      .flatMap(({ rest }) => [...rest.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name));
    expect(inImage.length).toBeGreaterThan(0);
    for (const name of [...inCompose, ...inImage]) expect(known).toContain(name);
  });

  it('ask for every secret and have none of their own', () => {
    const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment ?? {}));
    const secrets = values.filter(([name]) => /PASSWORD|KEY|DATABASE.*URL/.test(name));
    expect(secrets.length).toBeGreaterThan(3);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
  });

  it('migrate before they serve, on a database that answers', () => {
    expect(services.postgres?.image).toBe('postgres:18');
    expect(services.postgres?.healthcheck).toBeDefined();
    expect(services.migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services.app?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
  });

  it('give the owner of the database to the migration alone', () => {
    const holders = Object.entries(services).filter(([, { environment }]) => environment?.DATABASE_OWNER_URL);
    expect(holders.map(([name]) => name)).toEqual(['migrate']);
  });

  it('run on Node 24, and not as root', () => {
    const bases = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest);
    for (const base of bases) expect(base).toMatch(/^node:24/);
    expect(lastStage.filter(({ word }) => word === 'USER').map(({ rest }) => rest)).toEqual(['node']);
  });
});
