import {
  asksFor,
  Depth,
  fieldsOf,
  ItemContent,
  ItemKind,
  KINDS,
  type Field,
  type FieldValue,
} from '@groundwork/domain';
import { dateInWords } from '@groundwork/ui';

type TitleOf = (id: string) => string | undefined;

/** A value as a reader sees it: choices and dates in words, references by their title. */
export function valueInWords(field: Field, value: FieldValue, titleOf: TitleOf = String): string {
  switch (field.type) {
    case 'CHOICE':
      return field.choices[String(value)] ?? String(value);
    case 'PARTIAL_DATE':
      return dateInWords(String(value));
    case 'REFERENCE':
      return titleOf(String(value)) ?? 'somebody who is no longer here';
    case 'NUMBER':
      return Number.isFinite(Number(value)) ? new Intl.NumberFormat('en-GB').format(Number(value)) : String(value);
    case 'TEXT':
      return String(value);
  }
}

/** `the answer` as a heading. */
export function asHeading(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The label of a field inside a sentence: `Who answers for it` becomes `who answers for it`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

/** `3 goals`, `1 goal`; one of a kind of which there is only one is simply named. */
export function countInWords(kind: ItemKind, count: number): string {
  const { most, words } = KINDS[kind];
  if (most === 1) return words.one;
  return count === 1 ? `1 ${words.one}` : `${count} ${words.many}`;
}

/** The fields below the title: those asked for, those that say something, and on request the rest. */
export function shownFields(
  kind: ItemKind,
  content: ItemContent,
  { depth, hasMore }: { readonly depth: Depth; readonly hasMore: boolean },
): readonly (readonly [string, Field])[] {
  return detailFields(kind, content).filter(
    ([name, { need }]) => need !== 'MAY' || depth === 'FULL' || hasMore || content[name] !== undefined,
  );
}

/** Whether there is anything behind "More". */
export function hasFurtherFields(kind: ItemKind, content: ItemContent, depth: Depth): boolean {
  const shown = shownFields(kind, content, { depth, hasMore: false });
  return shown.length < detailFields(kind, content).length;
}

function detailFields(kind: ItemKind, content: ItemContent) {
  const { titleField } = KINDS[kind];
  return fieldsOf(kind).filter(
    ([name, field]) => name !== titleField && (asksFor(field, content) || content[name] !== undefined),
  );
}

/** A kind with nothing but its title is written as plain lines. */
export function isPlainKind(kind: ItemKind): boolean {
  return fieldsOf(kind).length === 1;
}

/** What a closed row says beside its title, short; paragraphs are for the open row. */
export function factsOf(kind: ItemKind, content: ItemContent, titleOf: TitleOf): readonly string[] {
  return detailFields(kind, content)
    .filter(([name, field]) => content[name] !== undefined && !(field.type === 'TEXT' && field.lines === 'MANY'))
    .map(([name, field]) => valueInWords(field, content[name] ?? '', titleOf));
}
