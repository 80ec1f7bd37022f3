import { describe, expect, it } from '@jest/globals';
import type { StageGlance } from '@groundwork/ui';
import { nextStepOf } from './next-step';

const glance: StageGlance = {
  stage: 'PURPOSE',
  isBuilt: true,
  gateIsOpen: true,
  waitsFor: [],
  itemCount: 0,
  hasChangesSinceInForce: false,
};
const shut = { gateIsOpen: false, waitsFor: ['VOICE', 'PURPOSE'] as const };

describe('what comes next at a stage', () => {
  it.each([
    ['is the beginning', {}, 'Nothing is written yet. Begin here.'],
    [
      'is submitting, with the gate open',
      { itemCount: 1 },
      '1 entry is written. It can be submitted when it is ready.',
    ],
    [
      'names the stages that the gate waits for, in their order',
      { ...shut, itemCount: 3 },
      '3 entries are written. It can be submitted once Purpose and Roles and replies are approved.',
    ],
    [
      'is the decision of the client',
      { itemCount: 3, openRequestId: 'q1' },
      'A version is with the client and waits for their decision.',
    ],
    [
      'is mending',
      { itemCount: 3, lastState: 'CHANGES_REQUESTED' },
      'The client asked for changes. Mend it, then submit it again.',
    ],
    ['is nothing once it is approved', { itemCount: 3, inForce: { number: 2 } }, ''],
  ])('%s', (_, difference, words) => {
    expect(nextStepOf({ ...glance, ...difference }, 'AGENCY')).toBe(words);
  });

  it('says of what is not built only what it will wait for: the badge says the rest', () => {
    const unbuilt = { ...glance, stage: 'METRICS' as const, isBuilt: false };
    expect(nextStepOf(unbuilt, 'CLIENT')).toBe('Its gate is open.');
    expect(nextStepOf({ ...unbuilt, stage: 'PEOPLE' as const }, 'CLIENT')).toBe('');
    expect(nextStepOf({ ...unbuilt, gateIsOpen: false, waitsFor: ['PURPOSE'] }, 'CLIENT')).toBe(
      'It will wait until Purpose is approved.',
    );
  });

  it('says what is noted already for a stage that is not built', () => {
    const people = { ...glance, stage: 'PEOPLE' as const, isBuilt: false, itemCount: 8 };
    expect(nextStepOf(people, 'AGENCY')).toBe('8 entries are noted for it already.');
  });
});
