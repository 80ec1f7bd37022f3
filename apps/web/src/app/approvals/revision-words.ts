import { asksFor, fieldsOf, ItemKind, KINDS, type Field, type ItemContent } from '@groundwork/domain';
import { asHeading, countInWords, inSentence, valueInWords } from '../stages';
import type { RequestFragment } from './approvals.generated';

export type Section = RequestFragment['revision']['sections'][number];

export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly said: readonly { readonly label: string; readonly value: string; readonly isLong: boolean }[];
  readonly unsaid: readonly string[];
}

export interface ReadSection {
  readonly kind: ItemKind;
  readonly heading: string;
  readonly isSingle: boolean;
  readonly items: readonly ReadItem[];
}

const MOST_LINES = 7;

/** The frozen text as a reader sees it, with what it does not say; nothing here comes from the draft. */
export function readSections(
  sections: readonly Section[],
  points: RequestFragment['revision']['openPoints'],
): readonly ReadSection[] {
  return sections
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({
      kind,
      heading: asHeading(KINDS[kind].words.many),
      isSingle: KINDS[kind].most === 1,
      items: items.map((item) => readItem(kind, item, points)),
    }));
}

/** The whole in at most seven lines: every kind is named, and as many titles as there is room for. */
export function summaryOf(sections: readonly ReadSection[]): readonly string[] {
  const lines = sections.flatMap(({ kind, isSingle, items }) =>
    isSingle ? [shortened(items[0]?.title ?? '')] : [`${countInWords(kind, items.length)}: ${titles(items)}`],
  );
  return lines.slice(0, MOST_LINES);
}

function readItem(
  kind: ItemKind,
  { id, fields }: Section['items'][number],
  points: RequestFragment['revision']['openPoints'],
): ReadItem {
  const { titleField } = KINDS[kind];
  const content: ItemContent = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  const said = fieldsOf(kind).filter(([name]) => name !== titleField && content[name] !== undefined);
  const missing = points.filter(({ itemId }) => itemId === id).map(({ field }) => field);
  return {
    id,
    title: String(content[titleField] ?? 'Without a title'),
    said: said.map(([name, field]) => ({
      label: field.label,
      value: valueInWords(field, content[name] ?? ''),
      isLong: field.type === 'TEXT' && field.lines === 'MANY',
    })),
    unsaid: fieldsOf(kind)
      .filter(([name, field]) => missing.includes(name) && isAsked(field, content))
      .map(([, { label }]) => inSentence(label)),
  };
}

function isAsked(field: Field, content: ItemContent): boolean {
  return asksFor(field, content);
}

function titles(items: readonly ReadItem[]): string {
  const first = items.slice(0, 3).map(({ title }) => shortened(title, 60));
  const more = items.length - first.length;
  return more > 0 ? `${first.join('; ')}; and ${more} more` : first.join('; ');
}

function shortened(text: string, most = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(' ', most)).replace(/[,;.]$/, '')} …`;
}
