import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anySent, someContent, someKind } from '../test/random-items';
import { checkContent, hasRoom, referencesOf, titleOf } from './item-content';
import { ItemKind } from './item-kind';
import { fieldsOf, ITEM_KINDS, KINDS } from './item-kinds';

const texts = ITEM_KINDS.flatMap((kind) =>
  fieldsOf(kind).flatMap(([name, field]) => (field.type === 'TEXT' ? [{ kind, name, field }] : [])),
);

describe('reading what was sent for an item', () => {
  it.each<[string, ItemKind, Record<string, unknown>, object, object[]]>([
    ['tidies text', 'GOAL', { statement: ' Fewer lost parcels \n' }, { statement: 'Fewer lost parcels' }, []],
    ['leaves out what is empty', 'GOAL', { statement: ' \t', rationale: null, owner: undefined }, {}, []],
    ['keeps nought, which is not empty', 'LIMIT', { amount: 0 }, { amount: 0 }, []],
    ['asks for nothing: a draft may be incomplete', 'GOAL', {}, {}, []],
    [
      'keeps line ends where there may be many lines',
      'ANSWER',
      { statement: 'One.\r\nTwo.' },
      { statement: 'One.\nTwo.' },
      [],
    ],
    [
      'refuses a second line where there is one',
      'GOAL',
      { statement: 'One.\nTwo.' },
      {},
      [{ path: 'statement', reason: 'input.oneLine' }],
    ],
    ['refuses NUL', 'GOAL', { statement: 'a\u0000' }, {}, [{ path: 'statement', reason: 'input.notText' }]],
    ['refuses half a character', 'GOAL', { statement: '\ud83d' }, {}, [{ path: 'statement', reason: 'input.notText' }]],
    ['refuses a number as text', 'GOAL', { statement: 7 }, {}, [{ path: 'statement', reason: 'input.notText' }]],
    ['refuses text as a number', 'LIMIT', { amount: '7' }, {}, [{ path: 'amount', reason: 'input.notANumber' }]],
    ['refuses infinity', 'LIMIT', { amount: Infinity }, {}, [{ path: 'amount', reason: 'input.notANumber' }]],
    [
      'refuses less than the least',
      'LIMIT',
      { amount: -0.01 },
      {},
      [{ path: 'amount', reason: 'input.tooSmall', parameters: { min: 0 } }],
    ],
    [
      'refuses more than the most',
      'LIMIT',
      { amount: 1_000_000_001 },
      {},
      [{ path: 'amount', reason: 'input.tooLarge', parameters: { max: 1_000_000_000 } }],
    ],
    ['refuses an unknown choice', 'GOAL', { priority: 'high' }, {}, [{ path: 'priority', reason: 'input.notAChoice' }]],
    [
      'refuses a choice that every object has',
      'GOAL',
      { priority: 'toString' },
      {},
      [{ path: 'priority', reason: 'input.notAChoice' }],
    ],
    [
      'refuses a day that does not exist',
      'GOAL',
      { horizon: '2015-02-29' },
      {},
      [{ path: 'horizon', reason: 'input.notAPartialDate' }],
    ],
    ['refuses a list of ids', 'GOAL', { owner: ['a'] }, {}, [{ path: 'owner', reason: 'input.notAReference' }]],
    [
      'names what it does not know and keeps the rest',
      'STRENGTH',
      { statement: 'Backing', agencyId: 'x' },
      { statement: 'Backing' },
      [{ path: 'agencyId', reason: 'input.unknownField' }],
    ],
  ])('%s', (_, kind, sent, content, problems) => {
    expect(checkContent(kind, sent)).toEqual({ content, problems });
  });

  it('never throws, whatever was sent, and lets no field pass that the definition does not know', () => {
    fc.assert(
      fc.property(anySent, ({ kind, sent }) => {
        const { content } = checkContent(kind, sent);
        const known = fieldsOf(kind).map(([name]) => name);
        expect(known).toEqual(expect.arrayContaining(Object.keys(content)));
        expect(Object.values(content).every((value) => ['string', 'number'].includes(typeof value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answers for each thing sent: it is kept, it was empty, or a problem names it', () => {
    fc.assert(
      fc.property(anySent, ({ kind, sent }) => {
        const { content, problems } = checkContent(kind, sent);
        for (const name of Object.keys(sent)) {
          const value = sent[name];
          const wasEmpty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
          const isKnown = fieldsOf(kind).some(([known]) => known === name);
          const answers = [
            Object.hasOwn(content, name),
            problems.some(({ path }) => path === name),
            wasEmpty && isKnown,
          ];
          expect([name, answers.filter(Boolean).length]).toEqual([name, 1]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing in what it answered before', () => {
    fc.assert(
      fc.property(anySent, ({ kind, sent }) => {
        const { content } = checkContent(kind, sent);
        expect(checkContent(kind, content)).toEqual({ content, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps content that fits as it is', () => {
    const fitting = someKind.chain((kind) => fc.record({ kind: fc.constant(kind), content: someContent(kind) }));
    fc.assert(
      fc.property(fitting, ({ kind, content }) => {
        expect(checkContent(kind, content)).toEqual({ content, problems: [] });
      }),
    );
  });

  it('counts characters as people do not see them cut: code points of any script, up to the last one', () => {
    const script = fc.constantFrom('a', 'ß', 'Ж', '字', 'ا', '𝄞', '😀', '𠮷');
    fc.assert(
      fc.property(fc.constantFrom(...texts), script, ({ kind, name, field: { maxLength: max } }, letter) => {
        expect(checkContent(kind, { [name]: letter.repeat(max) }).problems).toEqual([]);
        expect(checkContent(kind, { [name]: letter.repeat(max + 1) })).toEqual({
          content: {},
          problems: [{ path: name, reason: 'input.tooLong', parameters: { max, length: max + 1 } }],
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("an item's title", () => {
  it('is what its title field says, and empty without it', () => {
    const items = someKind.chain((kind) => fc.record({ kind: fc.constant(kind), content: someContent(kind) }));
    fc.assert(
      fc.property(items, ({ kind, content }) => {
        expect(titleOf(kind, content)).toBe(content[KINDS[kind].titleField] ?? '');
      }),
    );
  });
});

describe("an item's references", () => {
  it('are the ids in its reference fields and nothing else', () => {
    expect(referencesOf('GOAL', { statement: 'id-1', owner: 'id-2' })).toEqual([{ field: 'owner', targetId: 'id-2' }]);
    expect(referencesOf('GOAL', { statement: 'id-1' })).toEqual([]);
    expect(referencesOf('FINDING', { statement: 'id-1', source: 'id-2' })).toEqual([]);
  });
});

describe('room for one more', () => {
  it.each(ITEM_KINDS)('ends with the most that a strategy holds of %s', (kind) => {
    const { most } = KINDS[kind];
    expect([0, most - 1, most, most + 1].map((count) => hasRoom(KINDS[kind], count))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
