import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type DataSource,
  type EntityManager,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { Clock } from './clock';
import { sql } from './sql';
import { Tenancy } from './tenancy';
import type { TenantDb } from './tenant-db';
import { TenantTable } from './tenant-table';
import type { Viewer } from './viewer';

const KEY = 'the key of the program';
const NOW = new Date('2026-03-31T09:00:00Z');

class StillClock extends Clock {
  now(): Date {
    return NOW;
  }
}

/** A database that notes what it is asked, and fails as it is told to. */
class FakeDatabase {
  readonly asked: { text: string; values: unknown[] }[] = [];
  isInitialized = false;
  initialised = 0;
  begun = 0;
  /** What becomes of each transaction in turn; those after the last one succeed. */
  failures: unknown[] = [];
  context: object | null = {
    agency: 'mine',
    person: 'ann',
    side: 'AGENCY',
    role: 'ADMIN',
    reachesAll: true,
    organisations: [],
  };

  async initialize(): Promise<this> {
    this.initialised += 1;
    await Promise.resolve();
    this.isInitialized = true;
    return this;
  }

  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    this.begun += 1;
    const result = await work(this as unknown as EntityManager);
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    return result;
  }

  async query(text: string, values: unknown[] = []): Promise<unknown> {
    this.asked.push({ text, values });
    return /tenancy\.enter_/.test(text) ? [{ context: this.context }] : [];
  }
}

const sqlState = (code: string): Error => Object.assign(new Error(code), { driverError: { code } });
const viewer = Object.freeze<Viewer>({
  agencyId: 'mine',
  personId: 'ann',
  side: 'AGENCY',
  role: 'ADMIN',
  reach: 'ALL',
  means: 'SESSION',
  credential: { means: 'SESSION', token: 'a-token' },
});

let database: FakeDatabase;
let tenancy: Tenancy;

beforeEach(() => {
  database = new FakeDatabase();
  tenancy = new Tenancy(database as unknown as DataSource, new StillClock(), KEY);
});

describe('a transaction', () => {
  it('proves the credential before anything else', async () => {
    await tenancy.transaction(viewer, async (db) => db.rows(sql`SELECT ${1} WHERE ${scopeOf(db)}`));
    expect(database.asked[0]).toEqual({
      text: 'SELECT tenancy.enter_session($1, $2) AS context',
      values: ['a-token', NOW],
    });
  });

  it('does nothing for somebody who was signed out meanwhile', async () => {
    database.context = null;
    let hasWorked = false;
    const work = async (): Promise<void> => void (hasWorked = true);
    await expect(tenancy.transaction(viewer, work)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(hasWorked).toBe(false);
  });

  it('acts at one time from beginning to end', async () => {
    expect(await tenancy.transaction(viewer, async (db) => db.now)).toBe(NOW);
  });

  it('inside a transaction throws', async () => {
    const nested = tenancy.transaction(viewer, () => tenancy.transaction(viewer, async () => 'never'));
    await expect(nested).rejects.toThrow('A transaction is open already');
  });

  it('outside of tenancy, inside a transaction, throws too', async () => {
    const nested = tenancy.transaction(viewer, () => tenancy.unscoped('SIGN_OUT', async () => 'never'));
    await expect(nested).rejects.toThrow('A transaction is open already');
  });

  it('is open to others while one is open', async () => {
    const both = await Promise.all([1, 2].map((n) => tenancy.transaction(viewer, async () => n)));
    expect(both).toEqual([1, 2]);
  });

  it('refuses a statement that holds no scope, before the database sees it', async () => {
    const careless = tenancy.transaction(viewer, (db) => db.rows(sql`SELECT * FROM item`));
    await expect(careless).rejects.toThrow('must hold db.scope');
    expect(database.asked).toHaveLength(1);
  });

  it.each(['nothing', '', '1', "' OR true --"])('answers the id "%s" like one of nobody', async (id) => {
    class Nothing {
      id!: string;
    }
    const asked = tenancy.transaction(viewer, (db) => db.get(Nothing, id));
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'row.notFound' });
  });

  it('refuses an entity that does not say how its rows are reached', async () => {
    class Unmarked {
      id!: string;
    }
    const careless = tenancy.transaction(viewer, async (db) => db.scope(Unmarked, 't'));
    await expect(careless).rejects.toThrow('is not tenant data');
  });
});

describe('a transaction that failed', () => {
  it.each(['40001', '40P01'])('is done again, as a whole, after %s', async (code) => {
    database.failures = [sqlState(code), sqlState(code)];
    let times = 0;
    expect(await tenancy.transaction(viewer, async () => (times += 1))).toBe(3);
  });

  it.each(['40001', '40P01'])('is given up for now after three times: %s', async (code) => {
    database.failures = Array.from({ length: 9 }, () => sqlState(code));
    await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(database.begun).toBe(3);
  });

  it('proves the credential anew each time', async () => {
    database.failures = [sqlState('40001')];
    await tenancy.transaction(viewer, async () => 'done');
    expect(database.asked.filter(({ text }) => text.includes('enter_session'))).toHaveLength(2);
  });

  it.each(['23505', '42501', 'P0001', '22P02'])('is not done again after %s, and keeps its cause', async (code) => {
    database.failures = [sqlState(code)];
    await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toThrow(code);
    expect(database.begun).toBe(1);
  });

  it.each(['08006', '53300', '57P01', '57P03', '57014', '58030', '55P03', '25P03'])(
    'tells that the database is away after %s',
    async (code) => {
      database.failures = [sqlState(code)];
      await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'service.unavailable',
      });
    },
  );

  it.each([
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ])('tells that the database is away after %s', async (failure) => {
    database.failures = [failure];
    await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('can be followed by another', async () => {
    database.failures = [sqlState('08006')];
    await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toThrow();
    expect(await tenancy.transaction(viewer, async () => 'done')).toBe('done');
  });
});

describe('the connection', () => {
  it('is opened once for many who come at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => tenancy.transaction(viewer, async () => undefined)));
    expect(database.initialised).toBe(1);
  });

  it('is tried again after an attempt that failed', async () => {
    const { initialize } = FakeDatabase.prototype;
    database.initialize = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    await expect(tenancy.transaction(viewer, async () => 'never')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    database.initialize = initialize;
    expect(await tenancy.transaction(viewer, async () => 'done')).toBe('done');
  });
});

describe('who a credential stands for', () => {
  it('is nobody when the database knows of none', async () => {
    database.context = null;
    expect(await tenancy.identify(viewer.credential)).toBeUndefined();
  });

  it('is immutable', async () => {
    expect(Object.isFrozen(await tenancy.identify(viewer.credential))).toBe(true);
  });

  it('reaches what the database says, and nothing else', async () => {
    database.context = {
      agency: 'mine',
      person: 'ana',
      side: 'CLIENT',
      role: 'APPROVER',
      reachesAll: false,
      organisations: ['o'],
    };
    expect(await tenancy.identify(viewer.credential)).toMatchObject({
      reach: ['o'],
      role: 'APPROVER',
      personId: 'ana',
    });
  });

  it('is the program itself, for one agency, as nobody in person', () => {
    expect(tenancy.systemViewer('theirs')).toMatchObject({ agencyId: 'theirs', personId: undefined, means: 'SYSTEM' });
  });
});

describe('outside of tenancy', () => {
  it('the reason is given to the database with the key', async () => {
    await tenancy.unscoped('SIGN_IN', async () => undefined);
    expect(database.asked[0]).toEqual({ text: 'SELECT tenancy.enter_unscoped($1, $2)', values: [KEY, 'SIGN_IN'] });
  });
});

/** A scope without an entity's metadata, for statements that the fake answers anyway. */
function scopeOf(db: TenantDb) {
  class Marked {
    id!: string;
  }
  TenantTable('ORGANISATION')(Marked);
  return db.scope(Marked, 't');
}
