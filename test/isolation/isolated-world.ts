import { GraphqlClient } from '../support/client.ts';
import { withConnection } from '../support/postgres.ts';
import { type Agency, newAgency, type Person, type Place } from '../support/world.ts';
import { cultivate, newCanary, type Plot } from './plot.ts';
import { signIn } from './sign-in.ts';

/** Somebody who asks for what is not theirs. */
export type Principal = {
  readonly name: string;
  /** What proves them; empty for nobody. */
  readonly cookie: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly person?: Person;
  /** Nobody, for the API: all that is not public has to be closed. */
  readonly isOutsider: boolean;
  /** The client whose rows fill the rest of a call. */
  readonly own: Plot;
  /** Whether that client is really theirs. */
  readonly reachesOwn: boolean;
  /** What must stand in no answer to them. */
  readonly hidden: readonly string[];
};

export type World = {
  /** The client that everybody is after. */
  readonly victim: Plot;
  /** Another client of the same agency. */
  readonly neighbour: Plot;
  /** A client of another agency. */
  readonly foreign: Plot;
  readonly principals: readonly Principal[];
  readonly superuserUrl: string;
};

/** Two agencies, three clients, and everybody who might try. */
export async function newWorld(place: Place, superuserUrl: string): Promise<World> {
  const [agency, otherAgency] = await Promise.all([
    newAgency(`${newCanary()} agency`, place),
    newAgency(`${newCanary()} agency`, place),
  ]);
  const [admin, otherAdmin] = await Promise.all([agency.hires('ADMIN'), otherAgency.hires('ADMIN')]);
  const [victim, neighbour, foreign] = await Promise.all([
    cultivate(admin, newCanary(), superuserUrl),
    cultivate(admin, newCanary(), superuserUrl),
    cultivate(otherAdmin, newCanary(), superuserUrl),
  ]);
  const plots = { victim, neighbour, foreign };
  const principals = [
    ...(await outsiders(place, plots, superuserUrl)),
    ...(await neighbours(plots, superuserUrl)),
    ...(await foreigners(place, plots, otherAgency, superuserUrl)),
  ];
  return { ...plots, principals, superuserUrl };
}

type Plots = Pick<World, 'victim' | 'neighbour' | 'foreign'>;

/** What is known of a client to its own people only. */
function secretsOf({ canary, lanes, ids, organisation, toDecide, toWithdraw }: Plot): string[] {
  const rows = Object.entries(ids).flatMap(([table, all]) => (table === 'agency' ? [] : all));
  return [canary, lanes.AGENCY, lanes.CLIENT, organisation.id, ...rows, toDecide.sha256, toWithdraw.sha256];
}

/** Whoever had a right to the victim's rows and has it no longer, and whoever never had. */
async function outsiders(place: Place, { victim, foreign }: Plots, superuserUrl: string): Promise<Principal[]> {
  const { agency, organisation, canary, people } = victim;
  const there = { id: organisation.id, name: canary };
  const outsider = { isOutsider: true, own: foreign, reachesOwn: false } as const;
  const hidden = [...secretsOf(victim), ...secretsOf(foreign), agency.name, agency.id];
  const [expired, suspended] = await Promise.all([
    agency.invites(there, 'APPROVER', `${canary} expired`),
    agency.invites(there, 'APPROVER', `${canary} suspended`),
  ]);
  const signedOut = new GraphqlClient(place.url);
  await signIn(signedOut, people.approver);
  const revoked = signedOut.cookie;
  await signedOut.ask('mutation { signOut }');
  await withConnection(superuserUrl, async (client) => {
    await client.query(
      "UPDATE session SET expires_at = created_at + interval '1 millisecond' WHERE membership_id = $1",
      [expired.membershipId],
    );
    await client.query('UPDATE membership SET suspended_at = now() WHERE id = $1', [suspended.membershipId]);
  });
  const token = '0123456789012345678901234567890123456789abc';
  return [
    { name: 'nobody', cookie: '' },
    { name: 'somebody with a made-up token', cookie: `__Host-groundwork=${token}` },
    { name: 'somebody with a cookie that is none', cookie: `__Host-groundwork=' OR 1=1 --; groundwork=${token}` },
    { name: 'an approver who signed out', cookie: revoked },
    { name: 'an approver whose session has expired', cookie: expired.client.cookie },
    { name: 'an approver who was suspended', cookie: suspended.client.cookie },
  ].map((principal) => ({ ...outsider, ...principal, hidden }));
}

/** The same agency, another client. */
async function neighbours({ victim, neighbour }: Plots, superuserUrl: string): Promise<Principal[]> {
  const { agency, people, lanes } = neighbour;
  const former = await agency.hires('CONSULTANT', 'former consultant');
  await agency.assigns(former, { id: victim.organisation.id, name: victim.canary });
  await withConnection(superuserUrl, (client) =>
    client.query('DELETE FROM assignment WHERE person_id = $1 AND organisation_id = $2', [
      former.id,
      victim.organisation.id,
    ]),
  );
  const own = { isOutsider: false, own: neighbour, reachesOwn: true } as const;
  const clients = (['approver', 'contributor', 'viewer'] as const).map((role) => ({
    ...own,
    ...known(`${role} of another client`, people[role]),
    hidden: [...secretsOf(victim), lanes.AGENCY],
  }));
  return [
    ...clients,
    {
      ...own,
      ...known('consultant of another client', people.consultant),
      hidden: [...secretsOf(victim), lanes.CLIENT],
    },
    {
      ...own,
      ...known('consultant who was taken off the client', former),
      reachesOwn: false,
      hidden: [...secretsOf(victim), ...secretsOf(neighbour)],
    },
  ];
}

/** Another agency, up to its admin. */
async function foreigners(
  place: Place,
  { victim, foreign }: Plots,
  otherAgency: Agency,
  superuserUrl: string,
): Promise<Principal[]> {
  const { people, lanes } = foreign;
  const beyond = [...secretsOf(victim), victim.agency.name, victim.agency.id];
  const own = { isOutsider: false, own: foreign, reachesOwn: true } as const;
  const [forAll, unassigned, once] = await Promise.all([
    otherAgency.hiresForAll('consultant for all'),
    otherAgency.hires('CONSULTANT', 'unassigned'),
    onceOfTheVictims(place, victim, foreign, superuserUrl),
  ]);
  const agencySide = { ...own, hidden: [...beyond, lanes.CLIENT] };
  const clientSide = { ...own, hidden: [...beyond, lanes.AGENCY] };
  return [
    { ...agencySide, ...known('admin of another agency', people.admin) },
    {
      ...agencySide,
      ...known('admin of another agency who names the agency in headers', people.admin),
      headers: {
        'x-agency-id': victim.agency.id,
        'x-tenant-id': victim.agency.id,
        'x-organisation-id': victim.organisation.id,
        'x-forwarded-user': victim.people.approver.email,
        authorization: `Bearer ${victim.agency.id}`,
      },
    },
    { ...agencySide, ...known('consultant for all clients of another agency', forAll) },
    { ...agencySide, ...known('consultant of another agency', people.consultant) },
    {
      ...agencySide,
      ...known('consultant without clients', unassigned),
      reachesOwn: false,
      hidden: [...beyond, ...secretsOf(foreign)],
    },
    { ...clientSide, ...known('approver at another agency', people.approver) },
    { ...clientSide, ...known('contributor at another agency', people.contributor) },
    { ...clientSide, ...known('viewer at another agency', people.viewer) },
    { ...clientSide, ...known('viewer elsewhere who was suspended here', once) },
  ];
}

/** One account, two agencies: suspended at the victim, at home elsewhere. */
async function onceOfTheVictims(place: Place, victim: Plot, foreign: Plot, superuserUrl: string): Promise<Person> {
  const person = await foreign.agency.invites(
    { id: foreign.organisation.id, name: foreign.canary },
    'VIEWER',
    `${foreign.canary} twice`,
  );
  const { membershipId } = await place.operator.addMember({
    agencyId: victim.agency.id,
    name: `${victim.canary} twice`,
    email: person.email,
    password: person.password,
    role: 'APPROVER',
    organisationId: victim.organisation.id,
  });
  await withConnection(superuserUrl, (client) =>
    client.query('UPDATE membership SET suspended_at = now() WHERE id = $1', [membershipId]),
  );
  return person;
}

function known(name: string, person: Person): Pick<Principal, 'name' | 'cookie' | 'person'> {
  return { name, cookie: person.client.cookie, person };
}
