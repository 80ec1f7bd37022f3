import { DomainError, ErrorCode, type Role } from '@groundwork/domain';
import { sql, Tenancy, type UnscopedDb } from '@groundwork/tenancy';
import { Injectable } from '@nestjs/common';
import { readId } from '../graphql/read-id';
import { Passwords } from './passwords';
import { Session } from './session.entity';
import { newSessionToken, tokenHashOf } from './session-token';
import { User } from './user.entity';

/** A role that a user may act in, across agencies. */
export interface OwnMembership {
  readonly agencyId: string;
  readonly id: string;
  readonly agencyName: string;
  readonly organisationName: string | null;
  readonly role: Role;
}

/** A user and their roles, as the session that they are signed in with knows them. */
export interface Account {
  readonly email: string;
  readonly membershipId: string;
  readonly memberships: readonly OwnMembership[];
}

export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
}

const FORTNIGHT_IN_MILLISECONDS = 14 * 24 * 60 * 60 * 1_000;

/** Accounts and sessions: what is there before a tenant is known. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly passwords: Passwords,
  ) {}

  /** Whose e-mail address and password these are. Takes the same work whether or not anybody has the address. */
  async identify(email: string, password: string): Promise<User | null> {
    const user = await this.tenancy.unscoped('SIGN_IN', (db) => db.findOne(User, { email }));
    if (!(await this.passwords.isRight(user?.passwordHash, password)) || user === null) return null;
    if (this.passwords.isOutdated(user.passwordHash)) {
      const passwordHash = await this.passwords.hash(password);
      await this.tenancy.unscoped('SIGN_IN', (db) => db.update(User, { id: user.id }, { passwordHash }));
    }
    return user;
  }

  /** Opens a session in the first of the user's roles; ends the one that the browser had. */
  openSession(userId: string, former: string | null): Promise<NewSession> {
    return this.tenancy.unscoped('SIGN_IN', async (db) => {
      const [first] = await membershipsOf(db, userId);
      if (!first) throw new DomainError(ErrorCode.FORBIDDEN, 'auth.noMembership');
      if (former) await revoke(db, former);
      return insertSession(db, userId, first);
    });
  }

  /** Acts in another role from now on, under a new token: the old one ends with the old role. */
  chooseMembership(token: string, membershipId: string): Promise<NewSession> {
    return this.tenancy.unscoped('CHOOSE_MEMBERSHIP', async (db) => {
      const session = await openSessionOf(db, token);
      const chosen = (await membershipsOf(db, session.userId)).find(({ id }) => id === readId(membershipId));
      if (!chosen) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
      await revoke(db, token);
      return insertSession(db, session.userId, chosen);
    });
  }

  async signOut(token: string): Promise<void> {
    await this.tenancy.unscoped('SIGN_OUT', (db) => revoke(db, token));
  }

  accountOf(token: string): Promise<Account> {
    return this.tenancy.unscoped('OWN_MEMBERSHIPS', async (db) => {
      const session = await openSessionOf(db, token);
      const user = await db.findOne(User, { id: session.userId });
      if (!user) throw new Error('A session belongs to nobody.');
      const memberships = await membershipsOf(db, user.id);
      return { email: user.email, membershipId: session.membershipId, memberships };
    });
  }
}

async function openSessionOf(db: UnscopedDb, token: string): Promise<Session> {
  const session = await db.findOne(Session, { tokenHash: tokenHashOf(token) });
  if (!session || session.revokedAt !== null) throw new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.signedOut');
  return session;
}

async function insertSession(db: UnscopedDb, userId: string, membership: OwnMembership): Promise<NewSession> {
  const token = newSessionToken();
  const expiresAt = new Date(db.now.getTime() + FORTNIGHT_IN_MILLISECONDS);
  await db.insert(Session, {
    tokenHash: tokenHashOf(token),
    userId,
    agencyId: membership.agencyId,
    membershipId: membership.id,
    createdAt: db.now,
    expiresAt,
    revokedAt: null,
  });
  return { token, expiresAt };
}

function revoke(db: UnscopedDb, token: string): Promise<void> {
  return db.update(Session, { tokenHash: tokenHashOf(token) }, { revokedAt: db.now });
}

function membershipsOf(db: UnscopedDb, userId: string): Promise<OwnMembership[]> {
  return db.rows<OwnMembership>(sql`
    SELECT agency_id AS "agencyId", membership_id AS id, agency_name AS "agencyName",
           organisation_name AS "organisationName", role
    FROM tenancy.memberships_of(${userId})`);
}
