import { describe, expect, it } from '@jest/globals';
import { blankDraft, draftOfRow, ItemDraft } from './item-draft';
import { heldPlace, insertAfter, linesOf, moveRow, ofKind, withBlanks, writtenRows } from './rows';

const there = (id: string, kind: 'STRENGTH' | 'WEAKNESS' = 'STRENGTH'): ItemDraft =>
  draftOfRow(kind, { id, version: 1, content: { statement: id }, changedBy: '' });
const keys = (rows: readonly ItemDraft[]) => rows.map(({ key }) => key).join(' ');
const rows = [there('a'), there('b'), there('w', 'WEAKNESS'), there('c')];

describe('rows of a stage', () => {
  it('puts new rows right after another', () => {
    expect(keys(insertAfter(rows, 'a', [there('x'), there('y')]))).toBe('a x y b w c');
    expect(keys(insertAfter(rows, null, [there('x')]))).toBe('a b w c x');
  });

  it('moves a row among its kind and leaves the others alone', () => {
    const moved = moveRow(rows, 'c', 0);
    expect(keys(ofKind(moved, 'STRENGTH'))).toBe('c a b');
    expect(keys(ofKind(moved, 'WEAKNESS'))).toBe('w');
  });

  it('counts only rows that the server has for the place of a new one', () => {
    const mixed = [
      there('a'),
      blankDraft('local', 'STRENGTH', { statement: 'l' }),
      blankDraft('new', 'STRENGTH'),
      there('b'),
    ];
    expect(heldPlace(mixed, 'new')).toBe(1);
    expect(heldPlace([...mixed, blankDraft('end', 'STRENGTH')], 'end')).toBeNull();
  });

  it('ends each list with one blank row', () => {
    const blank = (kind: ItemDraft['kind']) => blankDraft(`new ${kind}`, kind);
    const once = withBlanks(rows, ['STRENGTH', 'WEAKNESS'], blank);
    expect(once.length).toBe(6);
    expect(withBlanks(once, ['STRENGTH', 'WEAKNESS'], blank)).toBe(once);
    expect(writtenRows(once, 'STRENGTH').length).toBe(3);
  });

  it('offers no blank row where there is room for one only and it is taken', () => {
    const answer = draftOfRow('ANSWER', { id: 'x', version: 1, content: { statement: 'x' }, changedBy: '' });
    expect(withBlanks([answer], ['ANSWER'], (kind) => blankDraft('new', kind)).length).toBe(1);
  });
});

describe('pasted lines', () => {
  it('are one row each, without bullets, numbers and empty lines', () => {
    expect(linesOf('- holdings full of stories\r\n\r\n  * 200 contributors\n3. thirteen libraries\n• open')).toEqual([
      'holdings full of stories',
      '200 contributors',
      'thirteen libraries',
      'open',
    ]);
  });

  it('lose bullets and numbers in combination', () => {
    expect(linesOf('2. - Sell vouchers\n• 1) Open on Sundays')).toEqual(['Sell vouchers', 'Open on Sundays']);
  });

  it('keep figures that are part of the sentence', () => {
    expect(linesOf('2017 was the first year\n3.5 hours a week\n-5 degrees')).toEqual([
      '2017 was the first year',
      '3.5 hours a week',
      '-5 degrees',
    ]);
  });
});
