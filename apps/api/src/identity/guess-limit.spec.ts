import { beforeEach, describe, expect, it } from '@jest/globals';
import { GuessLimitInMemory, networkOf } from './guess-limit';

describe('guessing at a password', () => {
  let now: Date;
  let limit: GuessLimitInMemory;
  const guess = (times: number, account = 'ann@example.org', address = '192.0.2.1'): void => {
    for (let time = 0; time < times; time += 1) limit.count(account, address);
  };

  beforeEach(() => {
    now = new Date('2026-03-31T09:00:00Z');
    limit = new GuessLimitInMemory({ now: () => now });
  });

  it('is slowed down after ten tries, and says how long to wait', () => {
    guess(10);
    expect(() => guess(1)).toThrow(
      expect.objectContaining({ code: 'RATE_LIMITED', details: { parameters: { seconds: 30 } } }),
    );
  });

  it('is allowed once more after the wait, never locked for good', () => {
    guess(10);
    now = new Date(now.getTime() + 30_000);
    expect(() => guess(1)).not.toThrow();
    expect(() => guess(1)).toThrow();
  });

  it('leaves the owner of the account alone, who is elsewhere', () => {
    guess(10);
    expect(() => guess(1, 'ann@example.org', '198.51.100.7')).not.toThrow();
  });

  it('is slowed down from many networks at once', () => {
    for (let network = 0; network < 60; network += 1) guess(1, 'ann@example.org', `198.51.100.${network}`);
    expect(() => guess(1)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
  });

  it('is slowed down at many accounts from one network', () => {
    for (let account = 0; account < 200; account += 1) guess(1, `${account}@example.org`);
    expect(() => guess(1, 'another@example.org')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
  });

  it('is not what somebody does who knows it', () => {
    for (let time = 0; time < 300; time += 1) {
      limit.count('ann@example.org', '192.0.2.1');
      limit.forgive('ann@example.org', '192.0.2.1');
    }
    expect(() => guess(10)).not.toThrow();
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
