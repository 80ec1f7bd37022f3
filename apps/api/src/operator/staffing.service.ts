import { assertValid, DomainError, ErrorCode, type Role, Side, sideOf } from '@groundwork/domain';
import { sql, type TenantDb, type Tenancy } from '@groundwork/tenancy';
import { v7 as uuidv7 } from 'uuid';
import { readId } from '../graphql/read-id';
import { TextReader } from '../graphql/read-text';
import { Agency, Assignment, Membership, type Passwords, Person, User } from '../identity';
import { Organisation } from '../organisations';

export interface NewMember {
  readonly agencyId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** The client, for roles on the client's side. */
  readonly organisationId?: string;
  /** Whether a consultant works for all clients, or for those assigned to them. */
  readonly reachesAll: boolean;
}

export interface Member {
  readonly personId: string;
  readonly membershipId: string;
}

const LONGEST_LINE = 200;
const LEAST_PASSWORD = 12;

/** Makes agencies and gives people their places in them, as the program itself. */
export class StaffingService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly passwords: Passwords,
  ) {}

  /** A new tenant, empty. */
  createAgency(sentName: string): Promise<string> {
    const reader = new TextReader();
    const name = reader.required('name', sentName, LONGEST_LINE);
    assertValid(reader.problems);
    const id = uuidv7();
    return this.tenancy.transaction(this.tenancy.systemViewer(id), async (db) => {
      await db.insert(Agency, { id, name, createdAt: db.now });
      return id;
    });
  }

  /** The agencies in which somebody has a role, by their e-mail address. */
  agenciesOf(email: string): Promise<readonly { readonly agencyId: string; readonly name: string }[]> {
    return this.tenancy.unscoped('OPERATOR', (db) =>
      db.rows(sql`
        SELECT DISTINCT m.agency_id AS "agencyId", m.agency_name AS name
          FROM user_account u, LATERAL tenancy.memberships_of(u.id) m
         WHERE u.email = ${email.trim().toLowerCase()}
         ORDER BY name, "agencyId"`),
    );
  }

  /** Gives somebody a role; who has an account already keeps it, with its password. Asked again, nothing changes. */
  async addMember(sent: NewMember): Promise<Member> {
    const member = readMember(sent);
    const userId = await this.userOf(member.email, member.password);
    return this.tenancy.transaction(this.tenancy.systemViewer(readId(member.agencyId)), async (db) => {
      await db.get(Agency, db.viewer.agencyId);
      const organisation = member.organisationId
        ? await db.get(Organisation, readId(member.organisationId))
        : undefined;
      const person = await personFor(db, userId, member);
      return { personId: person.id, membershipId: await membershipOf(db, person, member, organisation?.id ?? null) };
    });
  }

  /** Lets a consultant work for a client. */
  assign(agencyId: string, personId: string, organisationId: string): Promise<void> {
    return this.tenancy.transaction(this.tenancy.systemViewer(readId(agencyId)), async (db) => {
      const person = await db.get(Person, readId(personId));
      const organisation = await db.get(Organisation, readId(organisationId));
      if (person.side !== Side.AGENCY) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
      await db.insertIfNew(Assignment, { personId: person.id, organisationId: organisation.id });
    });
  }

  private async userOf(email: string, password: string): Promise<string> {
    const passwordHash = await this.passwords.hash(password);
    return this.tenancy.unscoped('OPERATOR', async (db) => {
      const known = await db.findOne(User, { email });
      if (known) return known.id;
      const id = uuidv7();
      await db.insert(User, { id, email, passwordHash, createdAt: db.now });
      return id;
    });
  }
}

function readMember(sent: NewMember): NewMember {
  const reader = new TextReader();
  const name = reader.required('name', sent.name, LONGEST_LINE);
  const email = reader.required('email', sent.email, LONGEST_LINE).toLowerCase();
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))
    reader.problems.push({ path: 'email', reason: 'input.notAnEmail' });
  if ([...sent.password].length < LEAST_PASSWORD) {
    reader.problems.push({ path: 'password', reason: 'input.passwordTooShort', parameters: { min: LEAST_PASSWORD } });
  }
  if ((sideOf(sent.role) === Side.CLIENT) !== (sent.organisationId !== undefined)) {
    reader.problems.push({ path: 'organisationId', reason: 'input.organisationNeeded' });
  }
  assertValid(reader.problems);
  return { ...sent, name, email };
}

/** How the agency knows a user. Nobody sits on both sides of one agency. */
async function personFor(db: TenantDb, userId: string, { name, role }: NewMember): Promise<Person> {
  const side = sideOf(role);
  const known = await db.findOne(Person, { userId }, { lock: 'TO_CHANGE' });
  if (known && known.side !== side) throw new DomainError(ErrorCode.CONFLICT, 'member.otherSide');
  return known ?? db.insert(Person, { userId, name, side, organisationIds: [] });
}

async function membershipOf(
  db: TenantDb,
  person: Person,
  { role, reachesAll }: NewMember,
  organisationId: string | null,
): Promise<string> {
  const known = await db.findOne(Membership, { personId: person.id, organisationId });
  if (known && known.role !== role) throw new DomainError(ErrorCode.CONFLICT, 'member.otherRole');
  if (known) return known.id;
  const side = sideOf(role);
  if (organisationId !== null) {
    await db.update(Person, person, { organisationIds: [...person.organisationIds, organisationId] });
  }
  const { id } = await db.insert(Membership, {
    personId: person.id,
    side,
    role,
    organisationId,
    organisationIds: organisationId === null ? [] : [organisationId],
    reachesAll: side === Side.AGENCY && reachesAll,
    suspendedAt: null,
  });
  return id;
}
