import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { GraphqlClient } from '../support/client.ts';
import { endOperator } from '../support/operator.ts';
import { withConnection } from '../support/postgres.ts';
import { sharedServers } from '../support/servers.ts';
import { type Agency, newAgency, type Person } from '../support/world.ts';

let second: ApiProcess;
let agency: Agency;

beforeAll(async () => {
  second = await startApi();
  agency = await newAgency();
});

afterAll(async () => {
  await second?.stop();
  await endOperator();
});

const HERE_AND_THERE = (): string[] => [sharedServers().apiUrl, second.url];

/** How each instance answers somebody who brings this cookie. */
async function answersTo(cookie: string): Promise<string[]> {
  return Promise.all(
    HERE_AND_THERE().map(async (url) => {
      const { text } = await new GraphqlClient(url).post({ query: '{ organisations { totalCount } }' }, { cookie });
      const { data, errors } = JSON.parse(text) as { data?: object; errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? JSON.stringify(data);
    }),
  );
}

const asSuperuser = (statement: string, values: unknown[]): Promise<unknown> =>
  withConnection(sharedServers().superuserUrl, (client) => client.query(statement, values));

const LET_IN = '{"organisations":{"totalCount":0}}';
const CLOSED = ['UNAUTHENTICATED', 'UNAUTHENTICATED'];

describe('a right that was taken away', () => {
  it('is gone on every instance with the next request after signing out', async () => {
    const { client } = await agency.hires('CONSULTANT');
    const { cookie } = client;
    expect(await answersTo(cookie)).toEqual([LET_IN, LET_IN]);
    await client.ask('mutation { signOut }');
    expect(await answersTo(cookie)).toEqual(CLOSED);
  });

  it('is gone when signing out happened on the other instance', async () => {
    const { client } = await agency.hires('CONSULTANT');
    await new GraphqlClient(second.url).post({ query: 'mutation { signOut }' }, { cookie: client.cookie });
    expect(await answersTo(client.cookie)).toEqual(CLOSED);
  });

  it('leaves the other sessions of the same person as they are', async () => {
    const person = await agency.hires('CONSULTANT');
    const former = person.client.cookie;
    person.client.forget();
    await person.signsIn();
    await person.signsOut();
    expect(await answersTo(former)).toEqual([LET_IN, LET_IN]);
  });

  it('is gone with the former token when somebody signs in again in the same browser', async () => {
    const person = await agency.hires('CONSULTANT');
    const former = person.client.cookie;
    await person.signsIn();
    expect(await answersTo(former)).toEqual(CLOSED);
    expect(await answersTo(person.client.cookie)).toEqual([LET_IN, LET_IN]);
  });

  it('is gone with the former token when somebody chooses a role', async () => {
    const person = await agency.hires('CONSULTANT');
    const former = person.client.cookie;
    await person.asks('mutation ($input: ChooseMembershipInput!) { chooseMembership(input: $input) { personId } }', {
      input: { membershipId: person.membershipId },
    });
    expect(person.client.cookie).not.toBe(former);
    expect(await answersTo(former)).toEqual(CLOSED);
  });

  it('is gone on every instance when the membership is suspended', async () => {
    const person = await agency.hires('CONSULTANT');
    await asSuperuser('UPDATE membership SET suspended_at = now() WHERE id = $1', [person.membershipId]);
    expect(await answersTo(person.client.cookie)).toEqual(CLOSED);
  });

  it('is gone when the session has expired', async () => {
    const person = await agency.hires('CONSULTANT');
    await asSuperuser('UPDATE session SET expires_at = now() WHERE membership_id = $1', [person.membershipId]);
    expect(await answersTo(person.client.cookie)).toEqual(CLOSED);
  });

  it('is gone for one client when the assignment ends, and for that client only', async () => {
    const admin = await agency.hires('ADMIN');
    const [kept, lost] = [await admin.takesOn('Kept'), await admin.takesOn('Lost')];
    const person = await agency.hires('CONSULTANT');
    for (const organisation of [kept, lost]) await agency.assigns(person, organisation);
    await asSuperuser('DELETE FROM assignment WHERE person_id = $1 AND organisation_id = $2', [person.id, lost.id]);
    expect(await clientsOf(person)).toEqual([kept.id]);
  });

  it('is gone when an admin becomes a consultant', async () => {
    const person = await agency.hires('ADMIN');
    await asSuperuser("UPDATE membership SET role = 'CONSULTANT', reaches_all = false WHERE id = $1", [
      person.membershipId,
    ]);
    expect(await clientsOf(person)).toEqual([]);
  });
});

async function clientsOf(person: Person): Promise<string[]> {
  const { organisations } = await person.asks<{ organisations: { nodes: { id: string }[] } }>(
    '{ organisations { nodes { id } } }',
  );
  return organisations.nodes.map(({ id }) => id);
}
