import { afterAll, describe, expect, it } from '@jest/globals';
import { GraphqlClient } from '../support/client.ts';
import { endOperator, operator } from '../support/operator.ts';
import { sharedServers } from '../support/servers.ts';
import { stored } from '../support/stored.ts';
import { newPlan } from '../support/trade.ts';
import { fresh, newAgency, type Person } from '../support/world.ts';

afterAll(endOperator);

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { personId role } }';
const VIEWER = '{ viewer { personId role membershipId organisation { name } memberships { id } } }';

type Viewer = { personId: string; role: string; membershipId: string; memberships: { id: string }[] };

const stranger = (): GraphqlClient => new GraphqlClient(sharedServers().apiUrl);
const guess = (email: string, password = 'a wrong password') =>
  stranger().post({ query: SIGN_IN, variables: { input: { email, password } } });
const somebody = async (): Promise<Person> => (await newAgency()).hires('CONSULTANT');
const viewerOf = async (client: GraphqlClient): Promise<Viewer | null> =>
  (await client.ask<{ viewer: Viewer | null }>(VIEWER)).viewer;

/** A browser that holds on to a cookie, whatever the server says. */
function thief(cookie: string): { viewer: () => Promise<string> } {
  const client = stranger();
  return { viewer: async () => (await client.post({ query: VIEWER }, { cookie })).text };
}

describe('signing in', () => {
  it('gives a cookie that only this server gets, and no script', async () => {
    const ann = await somebody();
    const { headers } = await guess(ann.email, ann.password);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-groundwork=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('stores the session’s hash alone', async () => {
    const ann = await somebody();
    const token = ann.client.cookie.split('=')[1] ?? '';
    const rows = await stored('SELECT FROM session WHERE token_hash = sha256($1::bytea)', [Buffer.from(token)]);
    const bare = await stored("SELECT FROM session WHERE position($1 IN encode(token_hash, 'escape')) > 0", [token]);
    expect([rows.length, bare.length]).toEqual([1, 0]);
  });

  it('takes the address in capitals and with spaces around it', async () => {
    const ann = await somebody();
    const { text } = await guess(`  ${ann.email.toUpperCase()} `, ann.password);
    expect(JSON.parse(text)).toEqual({ data: { signIn: { personId: ann.id, role: 'CONSULTANT' } } });
  });

  it('answers a wrong password and an unknown address alike, byte for byte', async () => {
    const ann = await somebody();
    const [wrong, unknown] = [await guess(ann.email), await guess(`${fresh('nobody').replace(' ', '-')}@example.test`)];
    expect([unknown.status, unknown.text, [...unknown.headers.keys()]]).toEqual([
      wrong.status,
      wrong.text,
      [...wrong.headers.keys()],
    ]);
  });

  it('says of a wrong password that the two do not belong together', async () => {
    const ann = await somebody();
    expect(JSON.parse((await guess(ann.email)).text)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'auth.wrongCredentials' } }],
    });
  });

  it('gives no cookie to a wrong password', async () => {
    const ann = await somebody();
    expect((await guess(ann.email)).headers.getSetCookie()).toEqual([]);
  });

  it('ends the session that the browser had', async () => {
    const ann = await somebody();
    const former = ann.client.cookie;
    await ann.signsIn();
    expect(await thief(former).viewer()).toBe('{"data":{"viewer":null}}\n');
  });

  it('is refused to an account without a role', async () => {
    const ann = await somebody();
    await stored('UPDATE membership SET suspended_at = now() WHERE id = $1', [ann.membershipId]);
    expect(JSON.parse((await guess(ann.email, ann.password)).text)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'auth.noMembership' } }],
    });
  });
});

describe('guessing at a password', () => {
  const codesOf = async (email: string, times: number): Promise<string[]> => {
    const codes: string[] = [];
    for (let time = 0; time < times; time += 1) {
      codes.push(
        (JSON.parse((await guess(email)).text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions
          .code,
      );
    }
    return codes;
  };

  it('is slowed down after ten tries, known account or not', async () => {
    const email = `${fresh('nobody').replace(' ', '-')}@example.test`;
    expect(await codesOf(email, 11)).toEqual([...Array.from({ length: 10 }, () => 'UNAUTHENTICATED'), 'RATE_LIMITED']);
  });

  it('keeps even the right password out until the wait is over', async () => {
    const ann = await somebody();
    await codesOf(ann.email, 10);
    expect(JSON.parse((await guess(ann.email, ann.password)).text)).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', details: { seconds: expect.any(Number) } } }],
    });
  });

  it('leaves everybody else alone', async () => {
    const [ann, ben] = [await somebody(), await somebody()];
    await codesOf(ann.email, 11);
    await expect(ben.signsIn()).resolves.toBeUndefined();
  });

  it('gains nothing by aliases: a document with two guesses is not looked at', async () => {
    const ann = await somebody();
    const input = `{ email: "${ann.email}", password: "a wrong password" }`;
    const aliases = ['a', 'b', 'c'].map((alias) => `${alias}: signIn(input: ${input}) { role }`).join(' ');
    const { text } = await stranger().post({ query: `mutation { ${aliases} }` });
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});

describe('signing out', () => {
  it('ends the session for whoever holds its cookie', async () => {
    const ann = await somebody();
    const { cookie } = ann.client;
    await ann.signsOut();
    expect(await thief(cookie).viewer()).toBe('{"data":{"viewer":null}}\n');
  });

  it('takes the cookie away', async () => {
    const ann = await somebody();
    await ann.signsOut();
    expect(ann.client.cookie).toBe('');
  });

  it('is fine for somebody who is signed out already', async () => {
    expect(await stranger().ask('mutation { signOut }')).toEqual({ signOut: true });
  });

  it('leaves the other browsers of the same person alone', async () => {
    const ann = await somebody();
    const other = stranger();
    await other.ask(SIGN_IN, { input: { email: ann.email, password: ann.password } });
    await ann.signsOut();
    expect(await viewerOf(other)).toMatchObject({ personId: ann.id });
  });
});

describe('who is asking', () => {
  it('is nobody when signed out', async () => {
    expect(await viewerOf(stranger())).toBeNull();
  });

  it.each(['rubbish', '', 'a'.repeat(43), 'é'.repeat(43), `${'a'.repeat(43)}; __Host-groundwork=${'b'.repeat(43)}`])(
    'is nobody with a cookie that was never given: %s',
    async (token) => {
      expect(await thief(`__Host-groundwork=${encodeURIComponent(token)}`).viewer()).toBe('{"data":{"viewer":null}}\n');
    },
  );

  it('is nobody once the session has expired', async () => {
    const ann = await somebody();
    await stored("UPDATE session SET expires_at = now() - interval '1 second' WHERE membership_id = $1", [
      ann.membershipId,
    ]);
    expect(await viewerOf(ann.client)).toBeNull();
  });

  it('is nobody from the moment of a suspension', async () => {
    const ann = await somebody();
    await stored('UPDATE membership SET suspended_at = now() WHERE id = $1', [ann.membershipId]);
    expect(await viewerOf(ann.client)).toBeNull();
  });

  it('is sent to sign in where a role is needed', async () => {
    await expect(stranger().ask('{ organisations { totalCount } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'auth.signedOut',
    });
  });
});

describe('choosing another role', () => {
  const CHOOSE =
    'mutation Choose($input: ChooseMembershipInput!) { chooseMembership(input: $input) { membershipId role } }';

  /** Somebody who approves at one client and contributes at another of the same agency. */
  const withTwoRoles = async () => {
    const { agency, organisation, consultant } = await newPlan();
    const person = await agency.invites(organisation, 'APPROVER');
    const { name, email, password } = person;
    const organisationId = (await consultant.takesOn('Second client')).id;
    const member = { agencyId: agency.id, name, email, password, role: 'CONTRIBUTOR' as const, organisationId };
    return { person, second: await operator().addMember(member) };
  };
  const choose = (person: Person, membershipId: string) =>
    person.asks<{ chooseMembership: { role: string } }>(CHOOSE, { input: { membershipId } });

  it('acts in it from then on', async () => {
    const { person, second } = await withTwoRoles();
    await choose(person, second.membershipId);
    expect(await viewerOf(person.client)).toMatchObject({ membershipId: second.membershipId, role: 'CONTRIBUTOR' });
  });

  it('is offered among all of one’s roles', async () => {
    const { person, second } = await withTwoRoles();
    const { memberships = [] } = (await viewerOf(person.client)) ?? {};
    expect(memberships.map(({ id }) => id).sort()).toEqual([person.membershipId, second.membershipId].sort());
  });

  it('comes with a new session, and the old one ends', async () => {
    const { person, second } = await withTwoRoles();
    const former = person.client.cookie;
    await choose(person, second.membershipId);
    expect(await thief(former).viewer()).toBe('{"data":{"viewer":null}}\n');
  });

  it('is refused for a role of somebody else, as if there were none', async () => {
    const { person } = await withTwoRoles();
    const ben = await somebody();
    await expect(choose(person, ben.membershipId)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'row.notFound' });
  });

  it('leaves the session as it was when it is refused', async () => {
    const { person } = await withTwoRoles();
    await expect(choose(person, 'nothing')).rejects.toThrow();
    expect(await viewerOf(person.client)).toMatchObject({ membershipId: person.membershipId });
  });
});
