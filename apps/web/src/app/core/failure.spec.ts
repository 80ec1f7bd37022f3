import { describe, expect, it } from '@jest/globals';
import { Failure, failureFrom, fieldMessageOf, messageOf } from './failure';

describe('the words for a failure', () => {
  it.each([
    ['the catalogue, for a reason that it knows', { code: 'STALE', reason: 'row.stale' }, /Somebody changed this/],
    [
      'the catalogue with what the server counted',
      { code: 'INVALID', reason: 'policy.soleNeedsOne', details: { parameters: { count: 2 } } },
      /has 2 approvers/,
    ],
    [
      'the server, when the catalogue lacks what it counted',
      { code: 'INVALID', reason: 'policy.soleNeedsOne' },
      /^From the server$/,
    ],
    [
      'the server, for a reason that came later than this page',
      { code: 'CONFLICT', reason: 'new.reason' },
      /^From the server$/,
    ],
  ])('come from %s', (_, extensions, words) => {
    expect(messageOf(failureFrom({ message: 'From the server', extensions }))).toMatch(words);
  });

  it('hide what is no failure of ours to tell', () => {
    expect(messageOf(new TypeError('x is not a function'))).toBe('Something went wrong on our side.');
  });

  it('stand at the field that was refused, and nowhere else', () => {
    const fields = [{ path: 'input.title', reason: 'input.tooLong', parameters: { max: 200, length: 240 } }];
    const failure = new Failure('INVALID', 'input.invalid', 'No.', fields);
    expect(fieldMessageOf(failure, 'title')).toBe('At most 200 characters; this has 240.');
    expect(fieldMessageOf(failure, 'depth')).toBe('');
    expect(fieldMessageOf(null, 'title')).toBe('');
  });
});
