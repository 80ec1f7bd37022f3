import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ScriptedDesk } from './scripted-desk';
import { PAUSE_BEFORE_SAVING } from './stage-desk';

describe('the desk', () => {
  let on: ScriptedDesk;
  const pause = () => jest.advanceTimersByTimeAsync(PAUSE_BEFORE_SAVING);

  beforeEach(() => {
    jest.useFakeTimers();
    on = new ScriptedDesk();
  });
  afterEach(() => void jest.useRealTimers());

  it('saves once somebody pauses, not with each letter', async () => {
    on.open('a');
    for (const text of ['ab', 'abc', 'abcd']) on.desk.write('g1', { statement: text });
    expect(on.door.heard).toEqual([]);
    await pause();
    expect(on.door.heard).toEqual(['SAVE abcd']);
    expect(on.state('g1')).toBe('SAVED');
  });

  it('keeps what is typed in the browser until it has arrived', async () => {
    on.open('a');
    on.desk.write('g1', { statement: 'ab' });
    expect(on.kept.get('g1')?.content).toEqual({ statement: 'ab' });
    await pause();
    expect(on.kept.size).toBe(0);
  });

  it('sends the latest words after the sending that was on its way, one at a time', async () => {
    on.open('a');
    const gate = Promise.withResolvers<void>();
    on.door.hold = gate.promise;
    on.desk.write('g1', { statement: 'ab' });
    await pause();
    on.desk.write('g1', { statement: 'abc' });
    await pause();
    expect(on.door.heard).toEqual(['SAVE ab']);
    gate.resolve();
    await pause();
    expect(on.door.heard).toEqual(['SAVE ab', 'SAVE abc']);
    expect(on.door.rows.get('g1')?.content).toEqual({ statement: 'abc' });
  });

  it('tries again by itself when nobody answered', async () => {
    on.open('a');
    on.door.isCut = true;
    on.desk.write('g1', { statement: 'ab' });
    await pause();
    expect(on.state('g1')).toBe('UNREACHABLE');
    expect(on.kept.has('g1')).toBe(true);
    on.door.isCut = false;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(on.state('g1')).toBe('SAVED');
    expect(on.kept.size).toBe(0);
  });

  it('adds a row once, though the answer was lost and more was typed', async () => {
    on.open();
    const key = on.blankKey();
    on.door.losesNext = true;
    on.desk.write(key, { statement: 'One' });
    await pause();
    on.desk.write(key, { statement: 'One and more' });
    await pause();
    expect(on.stored()).toEqual(['One and more']);
    expect(on.door.heard).toEqual(['ADD One', 'ADD One', 'SAVE One and more']);
  });

  it('takes no lost answer to a save for a conflict', async () => {
    on.open('a');
    on.door.losesNext = true;
    on.desk.write('g1', { statement: 'ab' });
    await pause();
    on.desk.write('g1', { statement: 'abc' });
    await pause();
    await pause();
    expect(on.state('g1')).toBe('SAVED');
    expect(on.door.rows.get('g1')?.content).toEqual({ statement: 'abc' });
  });

  it('shows both versions when somebody else saved meanwhile, and saves the choice', async () => {
    on.open('a');
    on.door.put('g1', 2, 'theirs');
    on.desk.write('g1', { statement: 'mine' });
    await pause();
    expect(on.state('g1')).toBe('CONFLICT');
    on.desk.choose('g1', { statement: 'mine' });
    await pause();
    expect(on.door.rows.get('g1')).toMatchObject({ version: 3, content: { statement: 'mine' } });
  });

  it('ends a list with a blank row, and gives it back once it is written on', async () => {
    on.open('a');
    expect(on.desk.rows().length).toBe(2);
    on.desk.write(on.blankKey(), { statement: 'b' });
    expect(on.desk.rows().length).toBe(3);
  });

  it('adds pasted rows one after the other, in their order', async () => {
    on.open('a');
    on.desk.insert('g1', 'GOAL', [{ statement: 'b' }, { statement: 'c' }]);
    await pause();
    expect(on.shown()).toEqual(['a', 'b', 'c']);
    expect(on.door.heard).toEqual(['ADD b', 'ADD c']);
  });

  it('sends what waits when the page is left', async () => {
    on.open('a');
    on.desk.write('g1', { statement: 'ab' });
    on.desk.close();
    await jest.advanceTimersByTimeAsync(0);
    expect(on.door.rows.get('g1')?.content).toEqual({ statement: 'ab' });
  });
});
