import { describe, expect, it } from '@jest/globals';
import { Failure, type FailureCode } from '../core/failure';
import { setbackOf } from './setback';

describe('what a failure means for a row', () => {
  const refused = { statement: 'x' };
  const theirs = { id: 'g1', version: 2, content: {}, changedBy: 'Ben' };
  const of = (code: FailureCode, reason = '', fields: Failure['fields'] = []) =>
    setbackOf(new Failure(code, reason, 'words', fields), refused, () => Promise.resolve(theirs));

  it.each(['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'] as const)('is no answer for %s', async (code) => {
    expect(await of(code)).toEqual({ type: 'UNREACHABLE' });
  });

  it('brings the other version when it is stale', async () => {
    expect(await of('STALE')).toEqual({ type: 'STALE', theirs });
  });

  it('is a removed row when there is no other version', async () => {
    const failure = new Failure('STALE', 'row.stale', '');
    expect(await setbackOf(failure, refused, () => Promise.resolve(null))).toEqual({ type: 'GONE' });
  });

  it('is tried again when the other version cannot be read now', async () => {
    const failure = new Failure('STALE', 'row.stale', '');
    const look = () => Promise.reject(new Failure('NETWORK', '', ''));
    expect(await setbackOf(failure, refused, look)).toEqual({ type: 'UNREACHABLE' });
  });

  it('names the field that is wrong, wherever in the input it stands', async () => {
    const fields = [{ path: 'content.goal.horizon', reason: 'input.notAPartialDate' }];
    expect(await of('INVALID', 'input.invalid', fields)).toEqual({
      type: 'INVALID',
      refused,
      problems: [{ path: 'horizon', reason: 'input.notAPartialDate', parameters: undefined }],
    });
  });

  it('is said in words for everything else', async () => {
    expect(await of('CONFLICT', 'strategy.closed')).toMatchObject({
      type: 'REFUSED',
      words: expect.stringContaining('closed'),
    });
  });
});
