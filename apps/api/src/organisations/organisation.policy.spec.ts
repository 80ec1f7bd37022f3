import { describe, expect, it } from '@jest/globals';
import { assertMayCreateOrganisation, assertRuleFits } from './organisation.policy';

describe('taking on a client', () => {
  it('is for whoever works for all clients', () => {
    expect(() => assertMayCreateOrganisation({ reach: 'ALL' })).not.toThrow();
  });

  it.each([[[]], [['one', 'two']]])('is refused to who works for %j', (reach) => {
    expect(() => assertMayCreateOrganisation({ reach })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', reason: 'organisation.beyondYourClients' }),
    );
  });
});

describe('the rule for one person who decides', () => {
  it('fits where there is one', () => {
    expect(() => assertRuleFits('SOLE', 1)).not.toThrow();
  });

  it.each([0, 2, 3])('does not fit where there are %d', (approvers) => {
    expect(() => assertRuleFits('SOLE', approvers)).toThrow(
      expect.objectContaining({ code: 'CONFLICT', reason: 'policy.soleNeedsOne' }),
    );
  });

  it.each([0, 1, 2])('is not needed for four eyes of %d', (approvers) => {
    expect(() => assertRuleFits('FOUR_EYES', approvers)).not.toThrow();
  });
});
