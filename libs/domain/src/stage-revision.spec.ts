import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOfStage, someDocument, someFrozen, someRows, stakeholderOf } from '../test/random-revisions';
import { canonicalText } from './canonical-text';
import { titleOf } from './item-content';
import { fieldsOf, ITEM_KINDS } from './item-kinds';
import {
  freezeItems,
  FrozenItem,
  FrozenValue,
  isSameInSubstance,
  readRevision,
  REVISION_FORMAT,
  StageDocument,
  textOfRevision,
  titleOfFrozen,
} from './stage-revision';
import { Stage, STAGES } from './stage';

const someStage = fc.constantFrom(...STAGES);

describe('freezing the items of a stage', () => {
  it('takes each item of the stage once, and no other', () => {
    fc.assert(
      fc.property(someStage, someRows, (stage, rows) => {
        const ids = freezeItems(stage, rows, stakeholderOf).map(({ id }) => id);
        const expected = rows.filter(isOfStage(stage)).map(({ id }) => id);
        expect([...ids].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('puts them in reading order: by kind, then by position', () => {
    fc.assert(
      fc.property(someStage, someRows, (stage, rows) => {
        const places = freezeItems(stage, rows, stakeholderOf).map(({ id, kind }) => {
          const position = rows.find((row) => row.id === id)?.position ?? 0;
          return ITEM_KINDS.indexOf(kind) * 100 + position;
        });
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  it('does not depend on the order in which the rows came', () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(someStage, shuffled, (stage, [rows, others]) => {
        expect(freezeItems(stage, others, stakeholderOf)).toEqual(freezeItems(stage, rows, stakeholderOf));
      }),
    );
  });

  it('keeps every value as it is, and puts the title beside what is referred to', () => {
    fc.assert(
      fc.property(someStage, someRows, (stage, rows) => {
        for (const { id, kind, fields } of freezeItems(stage, rows, stakeholderOf)) {
          const content = rows.find((row) => row.id === id)?.content ?? {};
          const expected = fieldsOf(kind).flatMap(([name, { type }]) => {
            const value = content[name];
            if (value === undefined) return [];
            return [[name, type === 'REFERENCE' ? stakeholderOf(String(value)) : value]];
          });
          expect(fields).toEqual(Object.fromEntries(expected));
        }
      }),
    );
  });

  it('leaves out what the definition does not know and what points at nothing', () => {
    const row = {
      id: 'g',
      kind: 'GOAL',
      position: 0,
      content: { statement: 'Goal', owner: 'gone', agencyId: 'x' },
    } as const;
    expect(freezeItems('PURPOSE', [row], () => undefined)).toEqual([
      { id: 'g', kind: 'GOAL', fields: { statement: 'Goal' } },
    ]);
  });

  it('titles a frozen item as the item was titled', () => {
    fc.assert(
      fc.property(someStage, someRows, (stage, rows) => {
        for (const frozen of freezeItems(stage, rows, stakeholderOf)) {
          const content = rows.find(({ id }) => id === frozen.id)?.content ?? {};
          expect(titleOfFrozen(frozen)).toBe(titleOf(frozen.kind, content));
        }
      }),
    );
  });
});

describe('the canonical text of a revision', () => {
  it('is written like this, byte for byte', () => {
    const document: StageDocument = {
      strategy: { id: 's1', title: 'Open records', language: 'en' },
      stage: 'PURPOSE',
      number: 2,
      builtOn: [],
      items: [
        { id: 'a1', kind: 'ANSWER', fields: { statement: 'People find their records.' } },
        { id: 'g1', kind: 'GOAL', fields: { statement: 'Ein Ziel für alle', owner: stakeholderOf('h1') } },
      ],
    };
    expect(textOfRevision(document)).toBe(
      '{"builtOn":[],"format":1,"items":[' +
        '{"id":"a1","kind":"ANSWER","statement":"People find their records."},' +
        '{"id":"g1","kind":"GOAL","owner":{"id":"h1","kind":"STAKEHOLDER","title":"Team h1"},' +
        '"statement":"Ein Ziel für alle"}' +
        '],"number":2,"stage":"PURPOSE","strategy":{"id":"s1","language":"en","title":"Open records"}}',
    );
  });

  it('reads back as the document that was frozen', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(readRevision(textOfRevision(document))).toEqual(document);
      }),
    );
  });

  it('is written the same again from what was read', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const text = textOfRevision(document);
        expect(textOfRevision(readRevision(text))).toBe(text);
        expect(textOfRevision(JSON.parse(JSON.stringify(document)) as StageDocument)).toBe(text);
      }),
    );
  });

  it('carries the number of its format', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(JSON.parse(textOfRevision(document))).toMatchObject({ format: REVISION_FORMAT });
      }),
    );
  });

  it('is canonical', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const text = textOfRevision(document);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('names no agency and no user, whatever else the rows carry', () => {
    const canary = { agencyId: 'canary-agency', userId: 'canary-user', createdBy: 'canary-person' };
    fc.assert(
      fc.property(someDocument, someRows, (document, rows) => {
        const loaded: StageDocument = {
          ...document,
          ...canary,
          strategy: { ...document.strategy, ...canary },
          builtOn: document.builtOn.map((on) => ({ ...on, ...canary })),
          items: freezeItems(
            document.stage,
            rows.map((row) => ({ ...row, ...canary, content: { ...row.content, ...canary } })),
            (id) => ({ ...stakeholderOf(id), ...canary }),
          ).map((item) => ({ ...item, ...canary })),
        };
        expect(textOfRevision(loaded)).not.toContain('canary');
      }),
    );
  });

  it('differs as soon as anything in it differs', () => {
    fc.assert(
      fc.property(someDocument, someDocument, (one, other) => {
        const changes: Partial<StageDocument>[] = [
          { number: one.number + 1 },
          { stage: STAGES[(STAGES.indexOf(one.stage) + 1) % STAGES.length] as Stage },
          { strategy: { ...one.strategy, title: `${one.strategy.title}.` } },
          { strategy: { ...one.strategy, language: 'fr' } },
          { builtOn: [...one.builtOn, { stage: 'PURPOSE', number: 100, sha256: '' }] },
          { items: [...one.items, { id: 'x', kind: 'GOAL', fields: {} }] },
        ];
        for (const change of changes) expect(textOfRevision({ ...one, ...change })).not.toBe(textOfRevision(one));
        fc.pre(one.strategy.id !== other.strategy.id);
        expect(textOfRevision(other)).not.toBe(textOfRevision(one));
      }),
    );
  });
});

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
        for (const other of [
          items.toSpliced(at, 1),
          [...items, ...one],
          [...items, ...renamed],
          items.toSpliced(at, 1, ...renamed),
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
            const { [name]: gone, ...rest } = item.fields;
            const changed = otherWords(value).map((to) => mapFields(item, (each, of) => (of === name ? to : each)));
            expect(gone).toBe(value);
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
