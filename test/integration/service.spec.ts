import { describe, expect, it } from '@jest/globals';
import { GraphqlClient } from '../support/client.ts';
import { sharedServers } from '../support/servers.ts';

describe('the service', () => {
  it.each(['/livez', '/readyz'])('says at %s that it is well', async (path) => {
    const answer = await fetch(`${sharedServers().apiUrl}${path}`);
    expect(answer.status).toBe(200);
  });

  it('knows nobody who has not signed in', async () => {
    const client = new GraphqlClient(sharedServers().apiUrl);
    expect(await client.ask('{ viewer { personId } }')).toEqual({ viewer: null });
  });
});
