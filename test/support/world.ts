import { randomBytes } from 'node:crypto';
import { GraphqlClient } from './client.ts';
import { operator as sharedOperator, type Operator, type Role } from './operator.ts';
import { sharedServers } from './servers.ts';

const password = 'correct horse battery staple';

type AgencyRole = Extract<Role, 'ADMIN' | 'CONSULTANT'>;
type ClientRole = Exclude<Role, AgencyRole>;

/** Where the world is: the run's own servers unless a test has others. */
export type Place = { url: string; operator: Operator };

/** A name that no other test uses. */
export function fresh(name: string): string {
  return `${name} ${randomBytes(4).toString('hex')}`;
}

export async function newAgency(name = 'Agency', place: Place = here()): Promise<Agency> {
  const ownName = fresh(name);
  return new Agency(await place.operator.createAgency(ownName), ownName, place);
}

function here(): Place {
  return { url: sharedServers().apiUrl, operator: sharedOperator() };
}

export class Agency {
  readonly id: string;
  readonly name: string;
  readonly #place: Place;

  constructor(id: string, name: string, place: Place) {
    this.id = id;
    this.name = name;
    this.#place = place;
  }

  /** Somebody of the agency, signed in: an admin reaches every client, a consultant those assigned to them. */
  async hires(role: AgencyRole, name: string = role): Promise<Person> {
    return this.#admit(name, role, role === 'ADMIN' ? { reachesAll: true } : {});
  }

  /** A consultant for every client. */
  async hiresForAll(name = 'CONSULTANT'): Promise<Person> {
    return this.#admit(name, 'CONSULTANT', { reachesAll: true });
  }

  /** Somebody of a client, signed in. */
  async invites(organisation: Client, role: ClientRole, name: string = role): Promise<Person> {
    return this.#admit(name, role, { organisationId: organisation.id });
  }

  async assigns(person: Person, organisation: Client): Promise<void> {
    await this.#place.operator.assign(this.id, person.id, organisation.id);
  }

  async #admit(name: string, role: Role, reach: { organisationId?: string; reachesAll?: true }): Promise<Person> {
    const ownName = fresh(name.toLowerCase());
    const email = `${ownName.replaceAll(/[^a-z0-9]+/g, '-')}@example.test`;
    const member = { agencyId: this.id, name: ownName, email, password, role, ...reach };
    const { personId, membershipId } = await this.#place.operator.addMember(member);
    const person = new Person(
      { id: personId, membershipId, name: ownName, email, role, agency: this },
      this.#place.url,
    );
    await person.signsIn();
    return person;
  }
}

/** A client of an agency: an organisation. */
export type Client = { id: string; name: string };

type PersonFacts = {
  id: string;
  membershipId: string;
  name: string;
  email: string;
  role: Role;
  agency: Agency;
};

export class Person {
  readonly id: string;
  readonly membershipId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agency: Agency;
  readonly password = password;
  readonly client: GraphqlClient;

  constructor(facts: PersonFacts, url: string) {
    this.id = facts.id;
    this.membershipId = facts.membershipId;
    this.name = facts.name;
    this.email = facts.email;
    this.role = facts.role;
    this.agency = facts.agency;
    this.client = new GraphqlClient(url);
  }

  async signsIn(): Promise<void> {
    await this.asks('mutation SignIn($input: SignInInput!) { signIn(input: $input) { personId } }', {
      input: { email: this.email, password: this.password },
    });
  }

  async signsOut(): Promise<void> {
    await this.asks('mutation SignOut { signOut }');
  }

  /** Any operation, as this person. */
  asks<Result>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return this.client.ask<Result>(document, variables);
  }

  /** A new client of the agency, within the reach of whoever takes it on. */
  async takesOn(name: string): Promise<Client> {
    const { createOrganisation } = await this.asks<{ createOrganisation: Client }>(
      'mutation TakeOn($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id name } }',
      { input: { name: fresh(name), idempotencyKey: newKey() } },
    );
    return createOrganisation;
  }

  async startsStrategy(organisation: Client, title = 'Strategy'): Promise<{ id: string; title: string }> {
    const { createStrategy } = await this.asks<{ createStrategy: { id: string; title: string } }>(
      'mutation Start($input: CreateStrategyInput!) { createStrategy(input: $input) { id title } }',
      { input: { organisationId: organisation.id, title: fresh(title), idempotencyKey: newKey() } },
    );
    return createStrategy;
  }
}

/** A key for one attempt at something that must not happen twice. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}
