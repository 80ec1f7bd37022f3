import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { wordsOf } from './offered-drafts';
import { ScriptedDesk } from './scripted-desk';
import { PAUSE_BEFORE_SAVING } from './stage-desk';

describe('a page that is opened again after a crash', () => {
  let on: ScriptedDesk;
  const pause = () => jest.advanceTimersByTimeAsync(PAUSE_BEFORE_SAVING);

  beforeEach(() => {
    jest.useFakeTimers();
    on = new ScriptedDesk();
  });
  afterEach(() => void jest.useRealTimers());

  const crash = async (statement: string) => {
    on.open('a');
    on.door.isCut = true;
    on.desk.write('g1', { statement });
    await pause();
    on.door.isCut = false;
  };

  it('offers what never arrived, and saves it when asked to', async () => {
    await crash('ab');
    on.reopen();
    expect(on.desk.offered().map(({ content }) => content['statement'])).toEqual(['ab']);
    expect(on.shown()).toEqual(['a']);
    on.desk.takeUpOffered();
    await pause();
    expect(on.door.rows.get('g1')?.content).toEqual({ statement: 'ab' });
    expect(on.kept.size).toBe(0);
  });

  it('says nothing of what arrived after all', async () => {
    await crash('ab');
    on.door.put('g1', 2, 'ab');
    on.reopen();
    expect(on.desk.offered()).toEqual([]);
    expect(on.kept.size).toBe(0);
  });

  it('shows both versions where the row has moved on', async () => {
    await crash('ab');
    on.door.put('g1', 2, 'theirs');
    on.reopen();
    on.desk.takeUpOffered();
    await pause();
    expect(on.state('g1')).toBe('CONFLICT');
  });

  it('makes a row of words whose row is gone', async () => {
    await crash('ab');
    on.door.rows.clear();
    on.reopen();
    on.desk.takeUpOffered();
    await pause();
    expect(on.stored()).toEqual(['ab']);
  });

  it('shows a row once whose adding had arrived before', async () => {
    on.open();
    on.door.losesNext = true;
    on.desk.write(on.blankKey(), { statement: 'One' });
    await pause();
    on.reopen();
    on.desk.takeUpOffered();
    await pause();
    expect(on.shown()).toEqual(['One']);
    expect(on.door.rows.size).toBe(1);
  });

  it('shows what was typed before one chooses', async () => {
    on.open('a');
    on.desk.write('g1', { statement: 'Fewer', priority: 'HIGH' });
    on.desk.doubt('g1', 'horizon', 'next summer');
    const [kept] = [...on.kept.values()];
    expect(wordsOf(kept!, String)).toBe('Fewer · Priority: High · By when: next summer');
  });

  it('offers words that are no value, and puts them back into their field', async () => {
    on.open('a');
    on.desk.doubt('g1', 'horizon', 'next summer');
    on.reopen();
    expect(on.desk.offered().map(({ unusable }) => unusable)).toEqual([{ horizon: 'next summer' }]);
    on.desk.takeUpOffered();
    await pause();
    expect(on.desk.row('g1')?.unusable).toEqual({ horizon: 'next summer' });
    expect(on.state('g1')).toBe('INVALID');
    expect(on.door.heard).toEqual([]);
    expect(on.kept.size).toBe(1);
  });

  it('forgets it when it is thrown away', async () => {
    await crash('ab');
    on.reopen();
    on.desk.throwAwayOffered();
    expect(on.kept.size).toBe(0);
    expect(on.shown()).toEqual(['a']);
  });
});
