import { describe, expect, it } from '@jest/globals';
import { idempotencyKeys } from './idempotency';

describe('idempotency keys', () => {
  it('stay the same while the same is meant, and change with what is meant', () => {
    const keyFor = idempotencyKeys();
    const first = keyFor({ name: 'Acme' });
    expect(keyFor({ name: 'Acme' })).toBe(first);
    expect(keyFor({ name: 'Acme Ltd' })).not.toBe(first);
  });

  it('differ from form to form', () => {
    expect(idempotencyKeys()({ name: 'Acme' })).not.toBe(idempotencyKeys()({ name: 'Acme' }));
  });
});
