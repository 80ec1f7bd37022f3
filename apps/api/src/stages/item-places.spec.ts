import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withPlace } from './item-places';

const someIds = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });
const someMove = someIds.chain((ids) =>
  fc.record({ ids: fc.constant(ids), id: fc.constantFrom(...ids), place: fc.integer({ min: -20, max: 20 }) }),
);

describe('giving an item another place', () => {
  it('loses none and doubles none', () => {
    fc.assert(
      fc.property(someMove, ({ ids, id, place }) => {
        expect(withPlace(ids, id, place).sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('leaves the others in their order', () => {
    fc.assert(
      fc.property(someMove, ({ ids, id, place }) => {
        const others = (list: readonly string[]): string[] => list.filter((other) => other !== id);
        expect(others(withPlace(ids, id, place))).toEqual(others(ids));
      }),
    );
  });

  it('puts it where it was asked to, or at the nearest end', () => {
    fc.assert(
      fc.property(someMove, ({ ids, id, place }) => {
        expect(withPlace(ids, id, place).indexOf(id)).toBe(Math.max(0, Math.min(place, ids.length - 1)));
      }),
    );
  });

  it('takes in one that was not there', () => {
    fc.assert(
      fc.property(someIds, fc.uuid(), fc.nat(20), (ids, id, place) => {
        fc.pre(!ids.includes(id));
        expect(withPlace(ids, id, place)).toHaveLength(ids.length + 1);
      }),
    );
  });

  it('changes nothing in the list that it was given', () => {
    fc.assert(
      fc.property(someMove, ({ ids, id, place }) => {
        const before = [...ids];
        withPlace(ids, id, place);
        expect(ids).toEqual(before);
      }),
    );
  });
});
