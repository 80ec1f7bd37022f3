import { ValueOf } from './closed-list';
import { Canonical, canonicalText } from './canonical-text';
import { FieldValue, ItemContent, ItemKind } from './item-kind';
import { fieldsOf, KINDS, kindsOf } from './item-kinds';
import { inSubstance } from './plain-text';
import { Stage } from './stage';

export const RevisionState = {
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'APPROVED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type RevisionState = ValueOf<typeof RevisionState>;

/** The number of the canonical form; a reader of old revisions needs to know by which rules they were written. */
export const REVISION_FORMAT = 1;

/** A revision of an earlier stage on which this one was built. */
export interface BuiltOn {
  readonly stage: Stage;
  readonly number: number;
  readonly sha256: string;
}

/** What is referred to, with the title that it had when the revision was frozen. */
export interface FrozenReference {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
}

export type FrozenValue = FieldValue | FrozenReference;

export interface FrozenItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** In the canonical text these stand beside `id` and `kind`, empty ones left out. */
  readonly fields: Readonly<Record<string, FrozenValue>>;
}

export interface StageDocument {
  readonly strategy: { readonly id: string; readonly title: string; readonly language: string };
  readonly stage: Stage;
  readonly number: number;
  readonly builtOn: readonly BuiltOn[];
  /** By kind in reading order, then by position. */
  readonly items: readonly FrozenItem[];
}

export interface DraftRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly content: ItemContent;
}

/** The items of a stage as they are frozen: in reading order, references with their titles. */
export function freezeItems(
  stage: Stage,
  rows: readonly DraftRow[],
  titleOfId: (id: string) => FrozenReference | undefined,
): readonly FrozenItem[] {
  return kindsOf(stage).flatMap(({ kind }) =>
    rows
      .filter((row) => row.kind === kind)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, content }) => ({ id, kind, fields: freezeFields(kind, content, titleOfId) })),
  );
}

function freezeFields(
  kind: ItemKind,
  content: ItemContent,
  titleOfId: (id: string) => FrozenReference | undefined,
): Readonly<Record<string, FrozenValue>> {
  const frozen: Record<string, FrozenValue> = {};
  for (const [name, { type }] of fieldsOf(kind)) {
    const value = content[name];
    const kept = type === 'REFERENCE' && value !== undefined ? referenceOf(titleOfId(String(value))) : value;
    if (kept !== undefined) frozen[name] = kept;
  }
  return frozen;
}

/** Only what is frozen, whatever else a row carries: no agency and no user may slip into the hashed text. */
function referenceOf(target: FrozenReference | undefined): FrozenReference | undefined {
  return target && { id: target.id, kind: target.kind, title: target.title };
}

/** The canonical text of a revision: the very text that is hashed, stored and shown. It names no agency and no user. */
export function textOfRevision(document: StageDocument): string {
  const { strategy, stage, number, builtOn, items } = document;
  return canonicalText({
    format: REVISION_FORMAT,
    strategy: { id: strategy.id, title: strategy.title, language: strategy.language },
    stage,
    number,
    builtOn: builtOn.map(({ stage: on, number: version, sha256 }) => ({ stage: on, number: version, sha256 })),
    items: items.map(({ id, kind, fields }) => ({ id, kind, ...(fields as Readonly<Record<string, Canonical>>) })),
  });
}

/** Reads a canonical text back, so that what is shown comes from what was hashed and from nowhere else. */
export function readRevision(text: string): StageDocument {
  const { format, strategy, stage, number, builtOn, items } = JSON.parse(text) as Omit<StageDocument, 'items'> & {
    format: number;
    items: readonly (Readonly<Record<string, FrozenValue>> & { id: string; kind: ItemKind })[];
  };
  if (format !== REVISION_FORMAT) throw new RangeError(`A revision of format ${format} cannot be read.`);
  return {
    strategy,
    stage,
    number,
    builtOn,
    items: items.map(({ id, kind, ...fields }) => ({ id, kind, fields })),
  };
}

/** What stands for a frozen item where it is named. */
export function titleOfFrozen({ kind, fields }: FrozenItem): string {
  return String(fields[KINDS[kind].titleField] ?? '');
}

/**
 * Whether two versions say the same in substance: white space, order and what they were built on do not count.
 * Titles of what is referred to count: a renamed owner is another owner.
 */
export function isSameInSubstance(one: readonly FrozenItem[], other: readonly FrozenItem[]): boolean {
  return substanceOf(one) === substanceOf(other);
}

function substanceOf(items: readonly FrozenItem[]): string {
  return items
    .map(({ id, kind, fields }) =>
      canonicalText({
        id,
        kind,
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, substanceOfValue(value)])),
      }),
    )
    .sort()
    .join('\n');
}

function substanceOfValue(value: FrozenValue): Canonical {
  if (typeof value === 'string') return inSubstance(value);
  if (typeof value === 'number') return value;
  return { id: value.id, kind: value.kind, title: inSubstance(value.title) };
}
