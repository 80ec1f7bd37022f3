import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ScriptedDesk } from './scripted-desk';
import { PAUSE_BEFORE_SAVING } from './stage-desk';

describe('order and removal of rows', () => {
  let on: ScriptedDesk;
  const pause = () => jest.advanceTimersByTimeAsync(PAUSE_BEFORE_SAVING);

  beforeEach(() => {
    jest.useFakeTimers();
    on = new ScriptedDesk();
  });
  afterEach(() => void jest.useRealTimers());

  it('moves a row at once, and back with a reason when that was refused', async () => {
    on.open('a', 'b', 'c');
    on.desk.move('g3', 0);
    expect(on.shown()).toEqual(['c', 'a', 'b']);
    await pause();
    expect(on.door.heard).toEqual(['MOVE g3 0']);
    on.door.isCut = true;
    on.desk.move('g3', 2);
    await pause();
    expect(on.shown()).toEqual(['c', 'a', 'b']);
    expect(on.desk.refusal()).not.toBe('');
  });

  it('removes a row at once and brings it back with what was typed in it', async () => {
    on.open('a', 'b');
    on.desk.write('g1', { statement: 'a, half typed' });
    void on.desk.remove('g1');
    expect(on.shown()).toEqual(['b']);
    await pause();
    expect(on.door.heard).toEqual(['REMOVE g1']);
    on.desk.undoRemove('g1');
    await pause();
    expect(on.shown()).toEqual(['a, half typed', 'b']);
    expect(on.door.heard).toEqual(['REMOVE g1', 'RESTORE g1', 'SAVE a, half typed']);
  });

  it('shows a row again that could not be removed', async () => {
    on.open('a');
    on.door.isCut = true;
    void on.desk.remove('g1');
    await pause();
    expect(on.shown()).toEqual(['a']);
    expect(on.desk.refusal()).not.toBe('');
  });

  it('asks again where somebody changed the row that was to be removed', async () => {
    on.open('a');
    on.door.put('g1', 2, 'theirs');
    const removal = on.desk.remove('g1');
    await pause();
    expect(await removal).toBe(false);
    expect(on.shown()).toEqual(['theirs']);
    expect(on.state('g1')).toBe('INVALID');
    expect(on.desk.row('g1')?.setback).toEqual({ type: 'CHANGED', by: 'Ben' });
    expect(on.desk.refusal()).toBe('');
  });

  it('removes it all the same, or lets it stay, as it is then chosen', async () => {
    on.open('a', 'b');
    for (const id of ['g1', 'g2']) on.door.put(id, 2, 'theirs');
    void on.desk.remove('g1');
    void on.desk.remove('g2');
    await pause();
    on.desk.stay('g1');
    const removal = on.desk.remove('g2');
    await pause();
    expect(await removal).toBe(true);
    expect(on.state('g1')).toBe('SAVED');
    expect([...on.door.rows.keys()]).toEqual(['g1']);
  });

  it('shows both versions where words were typed in the row before', async () => {
    on.open('a');
    on.door.put('g1', 2, 'theirs');
    on.desk.write('g1', { statement: 'mine' });
    void on.desk.remove('g1');
    await pause();
    expect(on.state('g1')).toBe('CONFLICT');
    expect(on.shown()).toEqual(['mine']);
  });

  it('takes a row that somebody else removed meanwhile for removed', async () => {
    on.open('a');
    on.door.rows.delete('g1');
    const removal = on.desk.remove('g1');
    await pause();
    expect(await removal).toBe(true);
    expect(on.shown()).toEqual([]);
  });

  it('does not let a removed row come back by a late adding', async () => {
    on.open();
    const key = on.blankKey();
    const gate = Promise.withResolvers<void>();
    on.door.hold = gate.promise;
    on.desk.write(key, { statement: 'One' });
    await pause();
    void on.desk.remove(key);
    gate.resolve();
    await pause();
    expect(on.door.rows.size).toBe(0);
    expect(on.shown()).toEqual([]);
  });

  it('keeps the words of a row that somebody removed meanwhile', async () => {
    on.open('a');
    on.door.rows.delete('g1');
    on.desk.write('g1', { statement: 'ab' });
    await pause();
    expect(on.state('g1')).toBe('REFUSED');
    on.desk.bringBack('g1');
    await pause();
    expect(on.door.rows.get('g1')?.content).toEqual({ statement: 'ab' });
  });
});
