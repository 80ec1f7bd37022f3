import { ItemKind, KINDS } from '@groundwork/domain';
import { asHeading, inSentence } from './field-words';

/** Something open, as the contract or the domain says it. */
export interface PointSeen {
  readonly itemId?: string | null;
  readonly kind: ItemKind;
  readonly field?: string | null;
  readonly blocks: boolean;
}

/** All that is open about one row, or about a kind of which there is too little. */
export interface OpenPointLine {
  readonly itemId: string | null;
  readonly kind: ItemKind;
  /** `Goal 2`, or the whole sentence where a row is missing. */
  readonly words: string;
  readonly blocks: boolean;
  readonly fields: readonly { readonly name: string; readonly words: string; readonly blocks: boolean }[];
}

/**
 * @param idsOfKind the rows of a kind in the order in which they are read, so that they can be counted
 */
export function openPointLines(
  points: readonly PointSeen[],
  idsOfKind: (kind: ItemKind) => readonly string[],
): readonly OpenPointLine[] {
  const lines = new Map<string, OpenPointLine>();
  for (const point of points) {
    const { kind, blocks } = point;
    const itemId = point.itemId ?? null;
    const name = `${kind} ${itemId ?? ''}`;
    const line = lines.get(name) ?? { itemId, kind, words: wordsOf(point, idsOfKind), blocks: false, fields: [] };
    const field = itemId !== null && point.field ? [fieldSeen(kind, point.field, blocks)] : [];
    lines.set(name, { ...line, blocks: line.blocks || blocks, fields: [...line.fields, ...field] });
  }
  return [...lines.values()];
}

export function countPoints(lines: readonly OpenPointLine[]): number {
  return lines.reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0);
}

/** How many of them stand in the way of a submission. */
export function countNeeded(lines: readonly OpenPointLine[]): number {
  const ofLine = ({ blocks, fields }: OpenPointLine) =>
    fields.length === 0 ? Number(blocks) : fields.filter((field) => field.blocks).length;
  return lines.reduce((sum, line) => sum + ofLine(line), 0);
}

/** `1 thing is open`, `3 things are open`. */
export function pointsInWords(count: number): string {
  return count === 1 ? '1 thing is open' : `${count} things are open`;
}

function wordsOf({ itemId, kind }: PointSeen, idsOfKind: (kind: ItemKind) => readonly string[]): string {
  const { most, words } = KINDS[kind];
  if (!itemId) return most === 1 ? `${asHeading(words.one)} is not written yet` : `There is no ${words.one} yet`;
  return most === 1 ? asHeading(words.one) : `${asHeading(words.one)} ${idsOfKind(kind).indexOf(itemId) + 1}`;
}

function fieldSeen(kind: ItemKind, name: string, blocks: boolean) {
  return { name, words: inSentence(KINDS[kind].fields[name]?.label ?? name), blocks };
}
