import { ItemKind, KINDS } from '@groundwork/domain';
import { isBlank, ItemDraft } from './item-draft';

/** Pure moves over the rows of a stage. Rows of one kind stand in their order; kinds do not mix. */

export function ofKind(rows: readonly ItemDraft[], kind: ItemKind): readonly ItemDraft[] {
  return rows.filter((row) => row.kind === kind);
}

/** Rows that say something or are known to the server; the blank one at the end is only an invitation. */
export function writtenRows(rows: readonly ItemDraft[], kind: ItemKind): readonly ItemDraft[] {
  return ofKind(rows, kind).filter((row) => !isBlank(row));
}

export function replaceRow(rows: readonly ItemDraft[], row: ItemDraft): readonly ItemDraft[] {
  return rows.map((other) => (other.key === row.key ? row : other));
}

/** Puts rows right after another one; at the end where there is no such row. */
export function insertAfter(
  rows: readonly ItemDraft[],
  key: string | null,
  added: readonly ItemDraft[],
): readonly ItemDraft[] {
  const at = rows.findIndex((row) => row.key === key);
  return at < 0 ? [...rows, ...added] : rows.toSpliced(at + 1, 0, ...added);
}

/** Moves a row to a place among its kind. */
export function moveRow(rows: readonly ItemDraft[], key: string, place: number): readonly ItemDraft[] {
  const row = rows.find((other) => other.key === key);
  if (!row) return rows;
  const others = ofKind(rows, row.kind).filter((other) => other.key !== key);
  const reordered = others.toSpliced(place, 0, row);
  return [...rows.filter(({ kind }) => kind !== row.kind), ...reordered];
}

/** The row's place among those of its kind that the server has; null for "last". */
export function heldPlace(rows: readonly ItemDraft[], key: string): number | null {
  const row = rows.find((other) => other.key === key);
  if (!row) return null;
  const kin = ofKind(rows, row.kind);
  const at = kin.indexOf(row);
  const heldAfter = kin.slice(at + 1).some(({ held }) => held !== null);
  return heldAfter ? kin.slice(0, at).filter(({ held }) => held !== null).length : null;
}

/** A row that was added before and is now answered for again stands there once. */
export function withoutTwin(rows: readonly ItemDraft[], key: string, id: string): readonly ItemDraft[] {
  return rows.filter((row) => row.key === key || row.held?.id !== id);
}

/** Each list ends with a blank row to write on, as long as there is room. */
export function withBlanks(
  rows: readonly ItemDraft[],
  kinds: readonly ItemKind[],
  blank: (kind: ItemKind) => ItemDraft,
): readonly ItemDraft[] {
  const missing = kinds.filter((kind) => {
    const kin = ofKind(rows, kind);
    const last = kin.at(-1);
    return kin.length < KINDS[kind].most && (last === undefined || !isBlank(last));
  });
  return missing.length === 0 ? rows : [...rows, ...missing.map(blank)];
}

/** Pasted text as rows: one for each line that says something, bullets and numbers taken off, also one after the other. */
export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:(?:[-*•–·]|\d{1,3}[.)])\s+)+/, '').trim())
    .filter((line) => line !== '');
}
