import { afterEach, describe, expect, it } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';

let api: ApiProcess | undefined;

afterEach(async () => {
  await api?.stop();
});

describe('an instance of the API', () => {
  it('ends in good order when it is asked to', async () => {
    api = await startApi();
    await api.stop();
    expect(await api.ended()).toBe(0);
  });

  it('is ready again at the same place after it was killed', async () => {
    api = await startApi();
    const { port } = api;
    await api.kill();
    api = await startApi({ port });
    expect(await api.isReady()).toBe(true);
  });
});
