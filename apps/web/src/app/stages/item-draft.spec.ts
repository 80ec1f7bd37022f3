import { describe, expect, it } from '@jest/globals';
import {
  acknowledge,
  canSend,
  doubt,
  draftOfRow,
  fail,
  isUnsaved,
  ItemDraft,
  problemsOf,
  retry,
  send,
  Sending,
  stateOf,
  write,
} from './item-draft';
import { HeldRow } from './row-content';

const FIRST = { key: 'key-1', position: null };
const held = (statement: string, version = 1): HeldRow => ({
  id: 'g1',
  version,
  content: { statement },
  changedBy: 'Ben',
});
const goal = (statement = 'Fewer missed appointments') => draftOfRow('GOAL', held(statement));

function sent(draft: ItemDraft, key = 'key-1'): { draft: ItemDraft; sending: Sending } {
  const started = send(draft, { ...FIRST, key });
  if (!started) throw new Error('There was nothing to send.');
  return started;
}

describe('a row that is there', () => {
  it('is saved while it says what the server holds', () => {
    expect(stateOf(goal())).toBe('SAVED');
    expect(send(goal(), FIRST)).toBeNull();
  });

  it('is not saved yet once something else is typed', () => {
    expect(stateOf(write(goal(), { statement: 'Fewer' }))).toBe('UNSAVED');
  });

  it('is saved all the same when only white space at the ends differs', () => {
    expect(stateOf(write(goal('Fewer'), { statement: ' Fewer  ' }))).toBe('SAVED');
  });

  it('is sent whole, with the version that was seen', () => {
    const { draft, sending } = sent(write(goal(), { statement: 'Fewer', priority: 'HIGH' }));
    expect(sending).toEqual({
      type: 'SAVE',
      id: 'g1',
      seenVersion: 1,
      content: { statement: 'Fewer', priority: 'HIGH' },
    });
    expect(stateOf(draft)).toBe('SAVING');
  });

  it('has at most one sending on its way', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    expect(canSend(write(draft, { statement: 'Two' }))).toBe(false);
  });

  it('keeps what was typed while it was on its way, and sends it next with the new version', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    const typed = write(draft, { statement: 'One and more' });
    const answered = acknowledge(typed, held('One', 2));
    expect(answered.content).toEqual({ statement: 'One and more' });
    expect(stateOf(answered)).toBe('UNSAVED');
    expect(sent(answered).sending).toMatchObject({ seenVersion: 2, content: { statement: 'One and more' } });
  });

  it('leaves the words as typed when the server stored them tidied', () => {
    const { draft } = sent(write(goal(), { statement: 'One ' }));
    const answered = acknowledge(draft, held('One', 2));
    expect(answered.content).toEqual({ statement: 'One ' });
    expect(stateOf(answered)).toBe('SAVED');
  });
});

describe('a row that could not be sent', () => {
  it('stays unsaved, says so, and can be sent again', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    const failed = fail(draft, { type: 'UNREACHABLE' });
    expect(stateOf(failed)).toBe('UNREACHABLE');
    expect(isUnsaved(failed)).toBe(true);
    expect(sent(failed).sending).toMatchObject({ content: { statement: 'One' } });
  });

  it('sends the latest words once somebody answers again', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    const typed = write(fail(draft, { type: 'UNREACHABLE' }), { statement: 'Two' });
    expect(sent(typed).sending).toMatchObject({ content: { statement: 'Two' } });
  });

  it('takes its own words for its own, when only the answer was lost', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    const typed = write(fail(draft, { type: 'UNREACHABLE' }), { statement: 'Two' });
    const refused = fail(sent(typed).draft, { type: 'STALE', theirs: held('One', 2) });
    expect(stateOf(refused)).toBe('UNSAVED');
    expect(sent(refused).sending).toMatchObject({ seenVersion: 2, content: { statement: 'Two' } });
  });

  it('remembers each sending that was not answered for', () => {
    const one = fail(sent(write(goal(), { statement: 'One' })).draft, { type: 'UNREACHABLE' });
    const two = fail(sent(write(one, { statement: 'Two' })).draft, { type: 'UNREACHABLE' });
    const three = fail(sent(write(two, { statement: 'Three' })).draft, { type: 'STALE', theirs: held('One', 2) });
    expect(stateOf(three)).toBe('UNSAVED');
  });

  it('is kept when the session has ended', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    expect(isUnsaved(fail(draft, { type: 'SIGNED_OUT' }))).toBe(true);
  });
});

describe('a row that was refused', () => {
  const refused = { statement: 'x', horizon: 'soon' };
  const invalid = fail(sent(write(goal(), refused)).draft, {
    type: 'INVALID',
    refused,
    problems: [{ path: 'horizon', reason: 'input.notAPartialDate' }],
  });

  it('keeps what was typed and says what is wrong at its field', () => {
    expect(stateOf(invalid)).toBe('INVALID');
    expect(invalid.content).toEqual(refused);
    expect(problemsOf(invalid).get('horizon')?.reason).toBe('input.notAPartialDate');
  });

  it('is not sent again unchanged', () => {
    expect(canSend(invalid)).toBe(false);
  });

  it('is sent again once it is mended, and the problem is gone', () => {
    const mended = write(invalid, { statement: 'x', horizon: '2027' });
    expect(problemsOf(mended).size).toBe(0);
    expect(canSend(mended)).toBe(true);
  });

  it('still shows a problem while another field is written', () => {
    expect(problemsOf(write(invalid, { ...refused, statement: 'xy' })).has('horizon')).toBe(true);
  });

  it('says the words of a refusal until something else is typed', () => {
    const { draft } = sent(write(goal(), { statement: 'One' }));
    const no = fail(draft, { type: 'REFUSED', words: 'Closed.', refused: { statement: 'One' } });
    expect(stateOf(no)).toBe('REFUSED');
    expect(canSend(no)).toBe(false);
    expect(canSend(retry(no))).toBe(true);
    expect(stateOf(write(no, { statement: 'Two' }))).toBe('UNSAVED');
  });
});

describe('words in a field that are no value', () => {
  const doubtful = doubt(goal(), 'horizon', 'next summer');

  it('need a look, and nothing is saved for good while they stand', () => {
    expect(stateOf(doubtful)).toBe('INVALID');
    expect(isUnsaved(doubtful)).toBe(true);
  });

  it('are never sent, though the rest of the row is', () => {
    expect(canSend(doubtful)).toBe(false);
    const { draft, sending } = sent(write(doubtful, { statement: 'One' }));
    expect(sending.content).toEqual({ statement: 'One' });
    expect(stateOf(acknowledge(draft, held('One', 2)))).toBe('INVALID');
  });

  it('are forgotten once they are mended', () => {
    expect(stateOf(doubt(doubtful, 'horizon', ''))).toBe('SAVED');
  });
});
