import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fullContent, someContent, someKind } from '../test/random-items';
import { ItemKind } from './item-kind';
import { fieldsOf, ITEM_KINDS, KINDS } from './item-kinds';
import { DraftItem, OpenPoint, openPointsOf } from './open-points';
import { Depth, STAGES } from './stage';

const someStage = fc.constantFrom(...STAGES);
const someDepth = fc.constantFrom<Depth>('LIGHT', 'FULL');

const someItem = someKind.chain((kind) =>
  fc.record({ id: fc.uuid(), kind: fc.constant(kind), content: someContent(kind) }),
);
const someItems = fc.uniqueArray(someItem, { selector: ({ id }) => id, maxLength: 12 });

/** A field that the program asks for, said the other way round: walk over the definition as a reader would. */
function isMissed(item: DraftItem, name: string, depth: Depth): boolean {
  const field = KINDS[item.kind].fields[name];
  if (field === undefined || name in item.content) return false;
  if (field.need === 'MAY' && depth === 'LIGHT') return false;
  return field.when === undefined || field.when.is.some((value) => item.content[field.when?.field ?? ''] === value);
}

const needOf = (kind: ItemKind, field: string) => KINDS[kind].fields[field]?.need;
const key = ({ itemId, kind, field }: OpenPoint) => [itemId, kind, field].join(' ');

describe('open points of an empty stage', () => {
  it.each([
    ['PURPOSE', ['ANSWER', 'GOAL']],
    ['LANDSCAPE', []],
    ['PEOPLE', []],
  ] as const)('%s lacks %j', (stage, kinds) => {
    expect(openPointsOf(stage, 'FULL', [])).toEqual(kinds.map((kind) => ({ kind, blocks: true })));
  });
});

describe('open points of an item', () => {
  it.each<[string, Depth, ItemKind, Record<string, string | number>, (readonly [string, boolean])[]]>([
    [
      'a goal with nothing in it',
      'LIGHT',
      'GOAL',
      {},
      [
        ['statement', true],
        ['businessOutcome', false],
        ['archetype', false],
        ['owner', false],
        ['horizon', false],
      ],
    ],
    ['a law that limits, at full depth', 'FULL', 'LIMIT', { statement: 'Terms', limitType: 'LAW' }, []],
    ['money that limits, at light depth', 'LIGHT', 'LIMIT', { statement: 'Budget', limitType: 'MONEY' }, []],
    [
      'money that limits, at full depth',
      'FULL',
      'LIMIT',
      { statement: 'Budget', limitType: 'MONEY' },
      [
        ['amount', false],
        ['currency', false],
      ],
    ],
    ['money of nought', 'FULL', 'LIMIT', { statement: 'None', limitType: 'MONEY', amount: 0, currency: 'EUR' }, []],
  ])('%s', (_, depth, kind, content, expected) => {
    const points = openPointsOf(KINDS[kind].stage, depth, [{ id: 'a', kind, content }]);
    const ofItem = points.filter(({ itemId }) => itemId === 'a');
    expect(ofItem).toEqual(expected.map(([field, blocks]) => ({ itemId: 'a', kind, field, blocks })));
  });
});

describe('open points of any draft', () => {
  it('are the fields that a reader of the stage will miss, and no others', () => {
    fc.assert(
      fc.property(someStage, someDepth, someItems, (stage, depth, items) => {
        const expected = items
          .filter(({ kind }) => KINDS[kind].stage === stage)
          .flatMap((item) =>
            fieldsOf(item.kind)
              .filter(([name]) => isMissed(item, name, depth))
              .map(([field]) => key({ itemId: item.id, kind: item.kind, field, blocks: false })),
          );
        const points = openPointsOf(stage, depth, items).filter(({ itemId }) => itemId !== undefined);
        expect(points.map(key).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('block for MUST and for a missing item, never for SHOULD or MAY', () => {
    fc.assert(
      fc.property(someStage, someDepth, someItems, (stage, depth, items) => {
        for (const { kind, field, blocks } of openPointsOf(stage, depth, items)) {
          expect(blocks).toBe(field === undefined || needOf(kind, field) === 'MUST');
        }
      }),
    );
  });

  it('ask for a whole item exactly where there are fewer than the least', () => {
    fc.assert(
      fc.property(someStage, someDepth, someItems, (stage, depth, items) => {
        const asked = openPointsOf(stage, depth, items).filter(({ itemId }) => itemId === undefined);
        const short = ITEM_KINDS.filter((kind) => {
          const count = items.filter((item) => item.kind === kind).length;
          return KINDS[kind].stage === stage && count < KINDS[kind].least;
        });
        expect(asked).toEqual(short.map((kind) => ({ kind, blocks: true })));
      }),
    );
  });

  it('at full depth hold all of light depth, and only MAY besides', () => {
    fc.assert(
      fc.property(someStage, someItems, (stage, items) => {
        const light = openPointsOf(stage, 'LIGHT', items).map(key);
        const more = openPointsOf(stage, 'FULL', items).filter((point) => !light.includes(key(point)));
        expect(openPointsOf(stage, 'FULL', items)).toHaveLength(light.length + more.length);
        expect(more.every(({ kind, field }) => needOf(kind, field ?? '') === 'MAY')).toBe(true);
      }),
    );
  });

  it('become fewer when a field is filled in that no other depends on', () => {
    fc.assert(
      fc.property(someDepth, someItems, (depth, items) => {
        for (const stage of STAGES) {
          for (const { itemId, field } of openPointsOf(stage, depth, items)) {
            const isSwitch = ITEM_KINDS.some((kind) => fieldsOf(kind).some(([, { when }]) => when?.field === field));
            if (itemId === undefined || field === undefined || isSwitch) continue;
            const mended = items.map((item) =>
              item.id === itemId ? { ...item, content: { ...item.content, [field]: 'filled in' } } : item,
            );
            expect(openPointsOf(stage, depth, mended)).toHaveLength(openPointsOf(stage, depth, items).length - 1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are none for items in which nothing is empty', () => {
    const complete = fc.tuple(
      ...ITEM_KINDS.map((kind) => fullContent(kind).map((content) => ({ id: kind, kind, content }))),
    );
    fc.assert(
      fc.property(someStage, complete, (stage, items) => {
        expect(openPointsOf(stage, 'FULL', items)).toEqual([]);
      }),
    );
  });

  it('come in reading order: by kind, then by item, then by field', () => {
    fc.assert(
      fc.property(someStage, someDepth, someItems, (stage, depth, items) => {
        const place = ({ itemId, kind, field }: OpenPoint) => [
          ITEM_KINDS.indexOf(kind),
          items.findIndex(({ id }) => id === itemId),
          fieldsOf(kind).findIndex(([name]) => name === field),
        ];
        const places = openPointsOf(stage, depth, items).map(place);
        const sorted = [...places].sort(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z);
        expect(places).toEqual(sorted);
      }),
    );
  });
});
