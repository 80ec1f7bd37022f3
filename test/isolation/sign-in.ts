import type { GraphqlClient } from '../support/client.ts';
import type { Person } from '../support/world.ts';

export async function signIn(client: GraphqlClient, { email, password }: Person): Promise<void> {
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personId } }', {
    input: { email, password },
  });
}
