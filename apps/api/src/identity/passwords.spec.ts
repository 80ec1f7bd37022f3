import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { Passwords } from './passwords';

describe('a password', () => {
  const passwords = new Passwords();

  it('is known again, also when its accents were typed otherwise', async () => {
    const stored = await passwords.hash('caf\u00e9 au lait');
    expect(await passwords.isRight(stored, 'cafe\u0301 au lait')).toBe(true);
    expect(await passwords.isRight(stored, 'cafe au lait')).toBe(false);
  });

  it("is never nobody's", async () => {
    expect(await passwords.isRight(undefined, '')).toBe(false);
  });

  it('is stored with 46 MiB of Argon2id, and is outdated with less', async () => {
    const stored = await passwords.hash('a long enough secret');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(passwords.isOutdated(stored)).toBe(false);
    expect(passwords.isOutdated(await hash('a long enough secret', { memoryCost: 8 * 1024, timeCost: 1 }))).toBe(true);
  });

  it('waits for its turn when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => passwords.isRight(undefined, 'guess')));
    expect(answers).toEqual(Array.from({ length: 12 }, () => false));
  });
});
