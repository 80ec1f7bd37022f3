import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError, ErrorCode, Role, Side } from '@groundwork/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from './clock';
import { isWorthRetrying, translateFailure } from './database-failure';
import { TenantDb } from './tenant-db';
import { UnscopedDb } from './unscoped-db';
import type { Credential, Viewer } from './viewer';

const MOST_TRIES = 3;

/** Why somebody may look beyond the tenants; a test lists who gives which. */
export type UnscopedReason =
  'SIGN_IN' | 'SIGN_OUT' | 'CHOOSE_MEMBERSHIP' | 'OWN_MEMBERSHIPS' | 'OPERATOR' | 'READINESS';

/** What the database answers about a credential: the context that it will hold every statement to. */
interface EnteredContext {
  readonly agency: string;
  readonly person: string | null;
  readonly side: Side;
  readonly role: Role;
  readonly reachesAll: boolean;
  readonly organisations: readonly string[];
}

/** The only road to tenant data. */
export class Tenancy {
  private readonly open = new AsyncLocalStorage<true>();
  private connecting: Promise<DataSource> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly systemKey: string,
  ) {}

  /**
   * Runs one use case as one transaction, seen through the viewer's eyes. The credential is proved anew, so whoever was
   * signed out meanwhile does nothing. A transaction inside a transaction throws.
   *
   * @throws DomainError `UNAUTHENTICATED` when the credential no longer holds, `UNAVAILABLE` when the database is away
   */
  transaction<T>(viewer: Viewer, work: (db: TenantDb) => Promise<T>): Promise<T> {
    return this.run(async (manager) => {
      const now = this.clock.now();
      if (!(await enter(manager, viewer.credential, now))) throw signedOut();
      return work(new TenantDb(manager, viewer, this.clock));
    });
  }

  /** Who a credential stands for, or nobody. */
  identify(credential: Credential): Promise<Viewer | undefined> {
    return this.run(async (manager) => {
      const context = await enter(manager, credential, this.clock.now());
      return context && viewerOf(context, credential);
    });
  }

  /** The program itself, acting for one agency: operator commands, the demo, jobs. */
  systemViewer(agencyId: string): Viewer {
    return Object.freeze<Viewer>({
      agencyId,
      personId: undefined,
      side: Side.AGENCY,
      role: Role.ADMIN,
      reach: 'ALL',
      means: 'SYSTEM',
      credential: { means: 'SYSTEM', key: this.systemKey, agencyId },
    });
  }

  /** The one exit from tenancy, for what happens before a tenant is known. It reaches accounts and sessions only. */
  unscoped<T>(reason: UnscopedReason, work: (db: UnscopedDb) => Promise<T>): Promise<T> {
    return this.run(async (manager) => {
      await manager.query('SELECT tenancy.enter_unscoped($1, $2)', [this.systemKey, reason]);
      return work(new UnscopedDb(manager, this.clock.now()));
    });
  }

  /** Opens the pool on first use; callers at the same time wait for the same attempt. */
  private async connect(): Promise<void> {
    if (this.dataSource.isInitialized) return;
    this.connecting ??= this.dataSource.initialize().finally(() => (this.connecting = undefined));
    await this.connecting;
  }

  private async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.open.getStore())
      throw new Error('A transaction is open already: pass its db on instead of opening another.');
    for (let tries = 1; ; tries += 1) {
      try {
        await this.connect();
        return await this.open.run(true, () => this.dataSource.transaction(work));
      } catch (error) {
        if (tries < MOST_TRIES && isWorthRetrying(error)) continue;
        throw translateFailure(error);
      }
    }
  }
}

async function enter(manager: EntityManager, credential: Credential, now: Date): Promise<EnteredContext | undefined> {
  const [row] = await manager.query<{ context: EnteredContext | null }[]>(
    credential.means === 'SESSION'
      ? 'SELECT tenancy.enter_session($1, $2) AS context'
      : 'SELECT tenancy.enter_system($1, $2) AS context',
    credential.means === 'SESSION' ? [credential.token, now] : [credential.key, credential.agencyId],
  );
  return row?.context ?? undefined;
}

function viewerOf(context: EnteredContext, credential: Credential): Viewer {
  return Object.freeze({
    agencyId: context.agency,
    personId: context.person ?? undefined,
    side: context.side,
    role: context.role,
    reach: context.reachesAll ? 'ALL' : Object.freeze([...context.organisations]),
    means: credential.means,
    credential,
  });
}

function signedOut(): DomainError {
  return new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.signedOut');
}
