import { describe, expect, it } from '@jest/globals';
import { whyNotRule } from './approval-rules';

describe('the rule that one person decides', () => {
  it.each([
    [0, 'no approver yet'],
    [2, '2 approvers'],
  ])('cannot be picked with %i approvers, and it is said why', (approvers, words) => {
    expect(whyNotRule('SOLE', approvers)).toContain(words);
  });

  it('can be picked with exactly one', () => {
    expect(whyNotRule('SOLE', 1)).toBe('');
  });
});

describe('the rule of four eyes', () => {
  it.each([0, 1, 2])('can be picked with %i approvers', (approvers) => {
    expect(whyNotRule('FOUR_EYES', approvers)).toBe('');
  });
});
