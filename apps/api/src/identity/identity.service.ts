import { actsOf, assertValid, DomainError, ErrorCode, isPlainText } from '@groundwork/domain';
import { personOf, Tenancy, type Viewer } from '@groundwork/tenancy';
import { Injectable } from '@nestjs/common';
import type { GraphQLContext } from '../graphql/context';
import { AccountsService, type NewSession } from './accounts.service';
import { GuessLimit } from './guess-limit';
import { PassportDoor } from './passport-door';
import { Person } from './person.entity';
import { SessionCookie } from './session-cookie';
import type { User } from './user.entity';
import type { SignInInput, ViewerType } from './viewer.type';

const LONGEST_EMAIL = 254;
const LONGEST_PASSWORD = 1_024;

/** Coming in, changing roles, going out. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountsService,
    private readonly door: PassportDoor,
    private readonly limit: GuessLimit,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in. Whether nobody has the address or the password is wrong is answered alike. */
  async signIn({ email, password }: SignInInput, { req, reply }: GraphQLContext): Promise<ViewerType> {
    const account = readAccount(email, password);
    const user = await this.identify(account, password, req.ip);
    return this.begin(await this.accounts.openSession(user.id, this.cookie.token(req)), reply);
  }

  /** Ends the session on every instance at once; ending none is fine. */
  async signOut({ req, reply }: GraphQLContext): Promise<boolean> {
    const token = this.cookie.token(req);
    if (token) await this.accounts.signOut(token);
    this.cookie.take(reply);
    return true;
  }

  async chooseMembership(viewer: Viewer, membershipId: string, { reply }: GraphQLContext): Promise<ViewerType> {
    return this.begin(await this.accounts.chooseMembership(tokenOf(viewer), membershipId), reply);
  }

  /** Who somebody is, for their own eyes. */
  async describe(viewer: Viewer): Promise<ViewerType> {
    const person = await this.tenancy.transaction(viewer, (db) => db.get(Person, personOf(viewer)));
    const { email, membershipId, memberships } = await this.accounts.accountOf(tokenOf(viewer));
    const current = memberships.find(({ id }) => id === membershipId);
    if (!current) throw new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.signedOut');
    const [organisationId] = viewer.reach === 'ALL' ? [] : viewer.reach;
    const { agencyName, organisationName } = current;
    return {
      personId: person.id,
      name: person.name,
      email,
      agencyName,
      side: viewer.side,
      role: viewer.role,
      organisation: organisationId && organisationName !== null ? { id: organisationId, name: organisationName } : null,
      membershipId,
      memberships: [...memberships],
      acts: actsOf(viewer.role),
    };
  }

  /** Counts as a guess until it turns out right, or could not be looked at. */
  private async identify(account: string, password: string, address: string): Promise<User> {
    this.limit.count(account, address);
    let isGuess = false;
    try {
      const user = await this.door.identify<User>('password', { body: { email: account, password } });
      isGuess = user === null;
      if (user === null) throw new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.wrongCredentials');
      return user;
    } finally {
      if (!isGuess) this.limit.forgive(account, address);
    }
  }

  private async begin({ token, expiresAt }: NewSession, reply: GraphQLContext['reply']): Promise<ViewerType> {
    const viewer = await this.tenancy.identify({ means: 'SESSION', token });
    if (!viewer) throw new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.signedOut');
    this.cookie.give(reply, token, expiresAt);
    return this.describe(viewer);
  }
}

/** The address in the one form that is stored. What could not be stored is refused before any work is done. */
function readAccount(email: string, password: string): string {
  assertValid([
    ...(!isPlainText(email) ? [{ path: 'email', reason: 'input.notText' } as const] : []),
    ...tooLong('email', email, LONGEST_EMAIL),
    ...tooLong('password', password, LONGEST_PASSWORD),
  ]);
  return email.normalize('NFC').trim().toLowerCase();
}

function tooLong(path: string, { length }: string, max: number) {
  return length > max ? [{ path, reason: 'input.tooLong', parameters: { max, length } } as const] : [];
}

function tokenOf({ credential }: Viewer): string {
  if (credential.means !== 'SESSION') throw new Error('This needs somebody who signed in.');
  return credential.token;
}
