import { describe, expect, it } from '@jest/globals';
import { keysOf, LedgerAct, STAGES } from '@groundwork/domain';
import { sentenceFor } from './sentence';

const version = { stage: 'LANDSCAPE', number: 3 };

describe('what was done, in words', () => {
  it.each([
    ['ORGANISATION_CREATED', { name: 'Stoke GP' }, 'took on Stoke GP as a client'],
    ['APPROVAL_RULE_SET', { rule: 'SOLE' }, 'recorded that one person decides for this client'],
    ['APPROVAL_RULE_SET', { rule: 'FOUR_EYES' }, 'recorded that somebody other than the writer approves (four eyes)'],
    ['STRATEGY_CREATED', { title: '2027' }, 'began the strategy “2027”'],
    ['STAGE_SUBMITTED', version, 'submitted version 3 of “Where you stand”'],
    ['REQUEST_WITHDRAWN', version, 'withdrew version 3 of “Where you stand”'],
    [
      'REQUEST_WITHDRAWN',
      { ...version, reason: ' Too early. ' },
      'withdrew version 3 of “Where you stand”: “Too early.”',
    ],
    ['REQUEST_WITHDRAWN', { ...version, reason: null }, 'withdrew version 3 of “Where you stand”'],
    [
      'DECISION_GIVEN',
      { ...version, outcome: 'REQUEST_CHANGES', reason: 'Too broad' },
      'asked for changes to version 3 of “Where you stand”: “Too broad”',
    ],
    ['DECISION_GIVEN', { ...version, outcome: 'APPROVE' }, 'approved version 3 of “Where you stand”'],
    [
      'DECISION_GIVEN',
      { ...version, outcome: 'REQUEST_CHANGES' },
      'asked for changes to version 3 of “Where you stand”',
    ],
    ['REQUEST_ENDED', { ...version, state: 'APPROVED' }, 'put version 3 of “Where you stand” in force'],
    [
      'REQUEST_ENDED',
      { ...version, state: 'CHANGES_REQUESTED' },
      'ended the request for version 3 of “Where you stand”',
    ],
  ] as const)('says of %s %j: %s', (act, payload, sentence) => {
    expect(sentenceFor(act, payload)).toBe(sentence);
  });

  it.each(keysOf(LedgerAct))('has words for %s', (act) => {
    expect(sentenceFor(act, { ...version, name: 'a', title: 'b', outcome: 'APPROVE' })).toMatch(/^[a-z]+ /);
  });

  it.each(STAGES)('calls %s by the name that stands on the screen', (stage) => {
    expect(sentenceFor('STAGE_SUBMITTED', { stage, number: 1 })).not.toContain(stage);
  });

  it('still has words for a stage that a later program has dropped', () => {
    expect(sentenceFor('STAGE_SUBMITTED', { stage: 'OUTLOOK', number: 1 })).toBe('submitted version 1 of “OUTLOOK”');
  });
});
