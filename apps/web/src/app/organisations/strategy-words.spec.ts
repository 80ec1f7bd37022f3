import { describe, expect, it } from '@jest/globals';
import type { StageGlance } from '@groundwork/ui';
import { periodInWords, summaryOf } from './strategy-words';

const empty: StageGlance = {
  stage: 'PURPOSE',
  isBuilt: true,
  gateIsOpen: true,
  waitsFor: [],
  itemCount: 0,
  hasChangesSinceInForce: false,
};

describe('a strategy at a glance', () => {
  it('counts its stages by how they stand', () => {
    const approved = { ...empty, inForce: { number: 1 } };
    const waiting = { ...empty, itemCount: 2, openRequestId: 'q1' };
    expect(summaryOf([approved, waiting, empty])).toBe('1 of 3 stages approved, 1 waiting for approval');
    expect(summaryOf([waiting, empty])).toBe('1 of 2 stages waiting for approval');
    expect(summaryOf([empty])).toBe('Not begun');
  });

  it('says its period as far as it is set', () => {
    expect(periodInWords({ periodFrom: '2026-01-01', periodUntil: '2026-12-31' })).toBe(
      '1 January 2026 to 31 December 2026',
    );
    expect(periodInWords({ periodFrom: null, periodUntil: '2026-12-31' })).toBe('until 31 December 2026');
    expect(periodInWords({ periodFrom: null, periodUntil: null })).toBe('');
  });
});
