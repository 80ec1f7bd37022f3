import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOfStage, someDocument, someRows, stakeholderOf } from '../test/random-revisions';
import { canonicalText } from './canonical-text';
import { titleOf } from './item-content';
import { fieldsOf, ITEM_KINDS } from './item-kinds';
import {
  freezeItems,
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
