import { beforeEach, describe, expect, it } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KINDS } from '@groundwork/domain';
import { Toasts } from '@groundwork/ui';
import { EditorState, FieldPlace, LeftOver } from './editor-state';
import { leftOverWords } from './left-over-lines';
import { RowActs } from './row-acts';
import { ScriptedDesk } from './scripted-desk';

describe('what is done with rows', () => {
  let on: ScriptedDesk;
  let acts: RowActs;
  let toasts: Toasts;
  let went: FieldPlace[];
  const leftOver = signal<LeftOver | null>(null);
  const news = () => toasts.shown().map(({ words }) => words);
  const blank = () => on.desk.row(on.blankKey())!;
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at + 1}`);

  beforeEach(() => {
    on = new ScriptedDesk();
    went = [];
    leftOver.set(null);
    const editor = { desk: on.desk, leftOver, announcement: signal(''), goTo: (place: FieldPlace) => went.push(place) };
    TestBed.configureTestingModule({ providers: [RowActs, { provide: EditorState, useValue: editor }] });
    acts = TestBed.inject(RowActs);
    toasts = TestBed.inject(Toasts);
  });

  it('go on to the empty line below what was pasted, so that the next paste makes items again', () => {
    on.open('a');
    acts.paste(blank(), ['b', 'c']);
    expect(on.shown()).toEqual(['a', 'b', 'c']);
    expect(went.at(-1)?.key).toBe(on.blankKey());
    acts.paste(blank(), ['d', 'e']);
    expect(on.shown()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(leftOver()).toBeNull();
  });

  it('hold pasted lines for which there is no room', () => {
    const { most } = KINDS.GOAL;
    on.open();
    acts.paste(blank(), numbered(most + 2));
    expect(on.shown()).toHaveLength(most);
    expect(leftOver()).toEqual({ kind: 'GOAL', lines: [`Line ${most + 1}`, `Line ${most + 2}`] });
    expect(leftOverWords('GOAL', 2)).toBe(`2 lines did not fit: there is room for ${most} goals.`);
  });

  it('say that a row was removed once the server has agreed', async () => {
    on.open('a');
    const gate = Promise.withResolvers<void>();
    on.door.hold = gate.promise;
    const removal = acts.remove(on.desk.row('g1')!);
    expect(news()).toEqual([]);
    gate.resolve();
    await removal;
    expect(news()).toEqual(['Goal removed.']);
  });

  it('say nothing of the kind when the row is back', async () => {
    on.open('a');
    on.door.isCut = true;
    await acts.remove(on.desk.row('g1')!);
    expect(news()).toEqual([]);
    expect(on.shown()).toEqual(['a']);
  });
});
