import { describe, expect, it } from '@jest/globals';
import { keysOf, Role, StrategyStatus } from '@groundwork/domain';
import { assertFresh, assertMayWrite, assertPresent, canWrite } from './stage.policy';

const refusal = (code: string, reason: string): unknown => expect.objectContaining({ code, reason });

describe('writing in a stage', () => {
  const writers: readonly Role[] = ['ADMIN', 'CONSULTANT', 'APPROVER', 'CONTRIBUTOR'];
  const cases = keysOf(Role).flatMap((role) => keysOf(StrategyStatus).map((status) => [role, status] as const));

  it.each(cases)('is offered to a %s of a strategy that is %s as the rules say', (role, status) => {
    expect(canWrite({ role }, { status })).toBe(writers.includes(role) && status !== 'CLOSED');
  });

  it('is refused in a strategy that is closed', () => {
    expect(() => assertMayWrite({ status: 'CLOSED' })).toThrow(refusal('CONFLICT', 'strategy.closed'));
  });

  it.each(['DRAFT', 'ACTIVE', 'ON_HOLD'] as const)('is not refused in a strategy that is %s', (status) => {
    expect(() => assertMayWrite({ status })).not.toThrow();
  });

  it('is not refused on top of the version that was seen', () => {
    expect(() => assertFresh({ version: 7 }, 7)).not.toThrow();
  });

  it.each([6, 8, 0, -1])('is refused on top of another version: %d', (seen) => {
    expect(() => assertFresh({ version: 7 }, seen)).toThrow(refusal('STALE', 'row.stale'));
  });

  it('tells a stale writer the version that is there', () => {
    expect(() => assertFresh({ version: 7 }, 6)).toThrow(
      expect.objectContaining({ details: { facts: { version: 7 } } }),
    );
  });

  it('is refused in what was removed, as if it were not there', () => {
    expect(() => assertPresent({ removedAt: new Date() })).toThrow(refusal('NOT_FOUND', 'row.notFound'));
  });

  it('is not refused in what is there', () => {
    expect(() => assertPresent({ removedAt: null })).not.toThrow();
  });
});
