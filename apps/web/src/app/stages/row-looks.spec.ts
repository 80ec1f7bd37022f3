import { describe, expect, it } from '@jest/globals';
import { doubt, draftOfRow, fail, type Setback, write } from './item-draft';
import { looksNeeded } from './row-looks';

describe('rows that need a look before submitting', () => {
  const goal = (id: string) => draftOfRow('GOAL', { id, version: 1, content: { statement: id }, changedBy: '' });
  const theirs = { id: 'b', version: 2, content: { statement: 'theirs' }, changedBy: 'Ben' };

  it('are named by kind and number, with the field that is to be mended', () => {
    expect(looksNeeded([goal('a'), doubt(goal('b'), 'horizon', 'next summer')])).toEqual([
      { key: 'b', field: 'horizon', words: 'Goal 2 needs a look' },
    ]);
  });

  it.each<[string, Setback, string]>([
    [
      'refused for a field',
      { type: 'INVALID', problems: [{ path: 'priority', reason: 'input.notAChoice' }], refused: { statement: 'x' } },
      'priority',
    ],
    ['saved by somebody else', { type: 'STALE', theirs }, 'statement'],
    ['refused', { type: 'REFUSED', words: 'No.', refused: { statement: 'x' } }, 'statement'],
  ])('are those that were %s', (_, setback, field) => {
    expect(looksNeeded([fail(write(goal('b'), { statement: 'x' }), setback)])).toMatchObject([{ key: 'b', field }]);
  });

  it('are not those that are only on their way', () => {
    expect(looksNeeded([goal('a'), write(goal('b'), { statement: 'x' })])).toEqual([]);
    expect(looksNeeded([fail(write(goal('b'), { statement: 'x' }), { type: 'UNREACHABLE' })])).toEqual([]);
  });
});
