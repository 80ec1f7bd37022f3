import { GraphqlClient } from '../programs/graphql-client.ts';
import { Operator } from '../programs/operator.ts';
import { demoPeople, type DemoPerson } from './people.ts';

export type DemoOptions = { url: string; databaseUrl: string; systemKey: string; password: string };

/** Enters the demo through the doors that everybody uses: the operator's program, then GraphQL as each person. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const operator = new Operator(options);
  try {
    const agencies = new Map<string, string>();
    for (const person of demoPeople.filter(({ organisation }) => !organisation)) {
      const agencyId = agencies.get(person.agency) ?? (await operator.createAgency(person.agency));
      agencies.set(person.agency, agencyId);
      await operator.addMember(memberOf(person, agencyId, options.password));
    }
  } finally {
    await operator.end();
  }
}

/** A client of the API, signed in as one of the demo people. */
export async function signInAs(person: DemoPerson, { url, password }: DemoOptions): Promise<GraphqlClient> {
  const client = new GraphqlClient(url);
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personId } }', {
    input: { email: person.email, password },
  });
  return client;
}

function memberOf({ name, email, role, reachesAll }: DemoPerson, agencyId: string, password: string) {
  return { agencyId, name, email, password, role, ...(reachesAll ? { reachesAll } : {}) };
}
