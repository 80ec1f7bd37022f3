import fc from 'fast-check';
import { KINDS } from '../src/item-kinds';
import { DraftRow, freezeItems, FrozenReference, StageDocument } from '../src/stage-revision';
import { STAGES, stagesBefore } from '../src/stage';
import { someContent, someKind, someText } from './random-items';

/** Titles of what is referred to, made from the id, so that whoever knows the id knows the title. */
export const stakeholderOf = (id: string): FrozenReference => ({ id, kind: 'STAKEHOLDER', title: `Team ${id}` });

export const someRow: fc.Arbitrary<DraftRow> = someKind.chain((kind) =>
  fc.record({ id: fc.uuid(), kind: fc.constant(kind), position: fc.nat({ max: 5 }), content: someContent(kind) }),
);
export const someRows = fc.uniqueArray(someRow, { selector: ({ id }) => id, maxLength: 10 });

/** Frozen items of a stage that has some. */
export const someFrozen = fc
  .tuple(fc.constantFrom('PURPOSE' as const, 'LANDSCAPE' as const), someRows)
  .map(([stage, rows]) => freezeItems(stage, rows, stakeholderOf));

const someSha256 = fc.stringMatching(/^[0-9a-f]{64}$/);

export const someDocument: fc.Arbitrary<StageDocument> = fc.constantFrom(...STAGES).chain((stage) =>
  fc.record({
    strategy: fc.record({ id: fc.uuid(), title: someText, language: fc.constantFrom('en', 'de-CH') }),
    stage: fc.constant(stage),
    number: fc.integer({ min: 1, max: 99 }),
    builtOn: fc.subarray([...stagesBefore(stage)]).chain((stages) =>
      fc.tuple(
        ...stages.map((on) =>
          fc.record({
            stage: fc.constant(on),
            number: fc.integer({ min: 1, max: 99 }),
            sha256: someSha256,
          }),
        ),
      ),
    ),
    items: someRows.map((rows) => freezeItems(stage, rows, stakeholderOf)),
  }),
);

export const isOfStage = (stage: string) => (row: DraftRow) => KINDS[row.kind].stage === stage;
