import { describe, expect, it } from '@jest/globals';
import { Act, keysOf, mayDo, Role } from '@groundwork/domain';
import { assertMayCall } from './access';

const refusal = (code: string, reason: string): unknown => expect.objectContaining({ code, reason });

describe('a root field', () => {
  it.each([null, ...keysOf(Role).map((role) => ({ role }))])(
    'that names no permission answers nobody: %j',
    (viewer) => {
      expect(() => assertMayCall(undefined, viewer)).toThrow(refusal('FORBIDDEN', 'permission.unnamed'));
    },
  );

  it('that is public answers somebody who is signed out', () => {
    expect(() => assertMayCall('PUBLIC', null)).not.toThrow();
  });

  it.each(keysOf(Act))('for %s sends away who is signed out', (act) => {
    expect(() => assertMayCall(act, null)).toThrow(refusal('UNAUTHENTICATED', 'auth.signedOut'));
  });

  it.each(keysOf(Act).flatMap((act) => keysOf(Role).map((role) => [act, role] as const)))(
    'for %s follows the table for %s',
    (act, role) => {
      const call = (): void => assertMayCall(act, { role });
      if (mayDo(role, act)) expect(call).not.toThrow();
      else expect(call).toThrow(refusal('FORBIDDEN', 'permission.role'));
    },
  );
});
