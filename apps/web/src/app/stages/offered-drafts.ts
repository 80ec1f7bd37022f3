import { blankDraft, hasUnusable, hear, ItemDraft } from './item-draft';
import { KeptDraft } from './kept-drafts';
import { newKey } from '../core/new-key';
import { isSameContent } from './row-content';
import { insertAfter, replaceRow } from './rows';

/** Whether the server holds the words by now: then only the answer was lost, and there is nothing to offer. */
export function hasArrived({ id, content, unusable = {} }: KeptDraft, rows: readonly ItemDraft[]): boolean {
  if (hasUnusable({ unusable })) return false;
  const held = id === null ? null : rows.find((row) => row.held?.id === id)?.held;
  return !!held && isSameContent(held.content, content);
}

/** The rows with words from an earlier visit among them, and the key under which they stand. */
export function takenUp(
  kept: KeptDraft,
  rows: readonly ItemDraft[],
): { readonly rows: readonly ItemDraft[]; readonly key: string } {
  const there = rows.find((row) => kept.id !== null && row.held?.id === kept.id);
  if (there) return { rows: replaceRow(rows, onto(there, kept)), key: there.key };
  const row = anew(kept);
  const last = rows.findLast(({ kind, held }) => kind === kept.kind && held !== null);
  return { rows: last ? insertAfter(rows, last.key, [row]) : [row, ...rows], key: row.key };
}

/** Kept words on a row that is still there: if it has moved on, that is a conflict to be looked at. */
function onto(row: ItemDraft, { content, unusable = {}, base, version, unsure }: KeptDraft): ItemDraft {
  if (!row.held) return row;
  const then = { ...row.held, version: version ?? row.held.version, content: base };
  return hear({ ...row, content, unusable, unsure, held: then }, row.held);
}

/** Kept words whose row is not there: it was never added, or somebody removed it. They become a row of their own. */
function anew({ key, kind, content, unusable = {}, id, adding }: KeptDraft): ItemDraft {
  const draft = blankDraft(id === null ? key : newKey(), kind, content);
  return { ...draft, unusable, adding: id === null ? adding : null };
}
