import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someFrozen } from '../test/random-revisions';
import { FrozenItem, FrozenValue, isSameInSubstance } from './stage-revision';

describe('being the same in substance', () => {
  const spaced = (value: FrozenValue, space: string): FrozenValue => {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return { ...value, title: `${space}${value.title.replaceAll(' ', space)}` };
    return `${space}${value.replaceAll(' ', `${space} `)}${space}`;
  };
  const mapFields = (item: FrozenItem, change: (value: FrozenValue, name: string) => FrozenValue): FrozenItem => ({
    ...item,
    fields: Object.fromEntries(Object.entries(item.fields).map(([name, value]) => [name, change(value, name)])),
  });

  it('is so of every version and itself, in any order and with any white space', () => {
    const space = fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\u00a0', ' \u2003');
    const shuffled = someFrozen.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray([...items], { minLength: items.length }), space),
    );
    fc.assert(
      fc.property(shuffled, ([items, others, between]) => {
        const respaced = others.map((item) => mapFields(item, (value) => spaced(value, between)));
        expect(isSameInSubstance(items, items)).toBe(true);
        expect(isSameInSubstance(items, respaced)).toBe(true);
        expect(isSameInSubstance(respaced, items)).toBe(true);
      }),
    );
  });

  it('is so both ways or neither', () => {
    const pair = someFrozen.chain((items) =>
      fc.tuple(fc.constant(items), fc.oneof(someFrozen, fc.subarray([...items]))),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(isSameInSubstance(one, other)).toBe(isSameInSubstance(other, one));
      }),
    );
  });

  it('is not so once an item is gone, added, doubled or another one', () => {
    const chosen = someFrozen
      .filter((items) => items.length > 0)
      .chain((items) => fc.tuple(fc.constant(items), fc.nat({ max: items.length - 1 }), fc.uuid()));
    fc.assert(
      fc.property(chosen, ([items, at, id]) => {
        const one = items.slice(at, at + 1);
        const renamed = one.map((item) => ({ ...item, id }));
        const otherKind = one.map((item): FrozenItem => ({ ...item, kind: item.kind === 'GOAL' ? 'LIMIT' : 'GOAL' }));
        for (const other of [
          items.toSpliced(at, 1),
          [...items, ...one],
          [...items, ...renamed],
          items.toSpliced(at, 1, ...renamed),
          items.toSpliced(at, 1, ...otherKind),
        ]) {
          expect(isSameInSubstance(items, other)).toBe(false);
        }
      }),
    );
  });

  it('is not so once any value says something else, is gone, or points elsewhere', () => {
    const otherWords = (value: FrozenValue): readonly FrozenValue[] => {
      if (typeof value === 'number') return [value + 1, String(value)];
      if (typeof value === 'string') return [`${value} more`, `${value}.`];
      return [
        { ...value, id: `${value.id}0` },
        { ...value, title: `${value.title} renamed` },
        { ...value, kind: 'GOAL' },
      ];
    };
    fc.assert(
      fc.property(someFrozen, (items) => {
        for (const [at, item] of items.entries()) {
          for (const [name, value] of Object.entries(item.fields)) {
            const { [name]: _gone, ...rest } = item.fields;
            const changed = otherWords(value).map((to) => mapFields(item, (each, of) => (of === name ? to : each)));
            for (const other of [...changed, { ...item, fields: rest }]) {
              expect(isSameInSubstance(items, items.with(at, other))).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('sees where a value moved from one field or item to another', () => {
    const goal = (id: string, fields: FrozenItem['fields']): FrozenItem => ({ id, kind: 'GOAL', fields });
    expect(isSameInSubstance([goal('a', { statement: 'x' })], [goal('a', { rationale: 'x' })])).toBe(false);
    const [one, other] = [goal('a', { statement: 'x' }), goal('b', { statement: 'y' })];
    const swapped = [goal('a', { statement: 'y' }), goal('b', { statement: 'x' })];
    expect(isSameInSubstance([one, other], swapped)).toBe(false);
    expect(isSameInSubstance([one, other], [other, one])).toBe(true);
  });
});
