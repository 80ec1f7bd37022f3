import { describe, expect, it } from '@jest/globals';
import {
  acknowledge,
  blankDraft,
  canSend,
  choose,
  draftOfRow,
  fail,
  hear,
  ItemDraft,
  retry,
  revive,
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

describe('two people at one row', () => {
  const conflict = fail(sent(write(goal(), { statement: 'Mine' })).draft, { type: 'STALE', theirs: held('Theirs', 2) });

  it('is a conflict that waits for a choice', () => {
    expect(stateOf(conflict)).toBe('CONFLICT');
    expect(canSend(write(conflict, { statement: 'Mine, and on' }))).toBe(false);
  });

  it('sends what was chosen on top of the other version', () => {
    expect(sent(choose(conflict, { statement: 'Mine' })).sending).toMatchObject({
      seenVersion: 2,
      content: { statement: 'Mine' },
    });
  });

  it('is settled without a sending when the other version was chosen', () => {
    const chosen = choose(conflict, { statement: 'Theirs' });
    expect(stateOf(chosen)).toBe('SAVED');
    expect(send(chosen, FIRST)).toBeNull();
  });

  it('is no conflict when both wrote the same', () => {
    const { draft } = sent(write(goal(), { statement: 'Same' }));
    expect(stateOf(fail(draft, { type: 'STALE', theirs: held('Same', 2) }))).toBe('SAVED');
  });

  it('can be stale a second time', () => {
    const again = sent(choose(conflict, { statement: 'Mine' })).draft;
    expect(stateOf(fail(again, { type: 'STALE', theirs: held('Theirs again', 3) }))).toBe('CONFLICT');
  });

  it('takes over what is heard, while nothing was typed', () => {
    expect(hear(goal(), held('Theirs', 2)).content).toEqual({ statement: 'Theirs' });
  });

  it('does not take over old news, nor any while a sending is on its way', () => {
    expect(hear(goal('Now'), held('Then', 1)).content).toEqual({ statement: 'Now' });
    const { draft } = sent(write(goal(), { statement: 'Mine' }));
    expect(hear(draft, held('Theirs', 2))).toBe(draft);
  });

  it('shows both when something is heard over words that are not saved', () => {
    expect(stateOf(hear(write(goal(), { statement: 'Mine' }), held('Theirs', 2)))).toBe('CONFLICT');
  });

  it('keeps the words of a row that somebody removed, and puts them on top when it is brought back', () => {
    const gone = fail(sent(write(goal(), { statement: 'Mine' })).draft, { type: 'GONE' });
    expect(stateOf(gone)).toBe('REFUSED');
    expect(sent(revive(gone, held('Fewer', 4))).sending).toMatchObject({
      seenVersion: 4,
      content: { statement: 'Mine' },
    });
  });
});

describe('a new row', () => {
  const typed = write(blankDraft('local', 'GOAL'), { statement: 'One' });

  it('is blank, and not sent, until it says something', () => {
    expect(stateOf(blankDraft('local', 'GOAL'))).toBe('BLANK');
    expect(send(write(blankDraft('local', 'GOAL'), { statement: '  ' }), FIRST)).toBeNull();
  });

  it('is added with its first words, under a key', () => {
    expect(sent(typed).sending).toEqual({ type: 'ADD', key: 'key-1', position: null, content: { statement: 'One' } });
  });

  it('is added again word for word under the same key while nobody answers, whatever was typed since', () => {
    const failed = fail(sent(typed).draft, { type: 'UNREACHABLE' });
    const again = sent(write(failed, { statement: 'One and more' }), 'key-2');
    expect(again.sending).toMatchObject({ key: 'key-1', content: { statement: 'One' } });
    const answered = acknowledge(again.draft, held('One'));
    expect(sent(answered).sending).toMatchObject({ type: 'SAVE', content: { statement: 'One and more' } });
  });

  it('is not forgotten when it was emptied while nobody answered', () => {
    const failed = write(fail(sent(typed).draft, { type: 'UNREACHABLE' }), {});
    expect(sent(failed, 'key-2').sending).toMatchObject({ key: 'key-1', content: { statement: 'One' } });
  });

  it('takes a new key once the server has refused it', () => {
    const refused = fail(sent(typed).draft, { type: 'REFUSED', words: 'Too many.', refused: { statement: 'One' } });
    expect(sent(retry(refused), 'key-2').sending).toMatchObject({ key: 'key-2' });
  });
});
