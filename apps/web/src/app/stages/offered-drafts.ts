import { fieldsOf, KINDS } from '@groundwork/domain';
import { blankDraft, hasUnusable, hear, ItemDraft } from './item-draft';
import { KeptDraft } from './kept-drafts';
import { valueInWords } from './field-words';
import { newKey } from '../core/new-key';
import { isSameContent } from './row-content';
import { insertAfter, replaceRow } from './rows';

/** Whether the server holds the words by now: then only the answer was lost, and there is nothing to offer. */
export function hasArrived({ id, content, unusable = {} }: KeptDraft, rows: readonly ItemDraft[]): boolean {
  if (hasUnusable({ unusable })) return false;
  const held = id === null ? null : rows.find((row) => row.held?.id === id)?.held;
  return !!held && isSameContent(held.content, content);
}

/** What one typed then, to be read before one chooses: the row by its title, and each field that was changed. */
export function wordsOf(
  { kind, content, base, unusable = {} }: KeptDraft,
  titleOf: (id: string) => string | undefined,
): string {
  const { titleField, fields } = KINDS[kind];
  const title = content[titleField] ?? base[titleField];
  const details = fieldsOf(kind).flatMap(([name, field]) => {
    const value = content[name];
    if (name === titleField || unusable[name] !== undefined || value === base[name]) return [];
    return [`${field.label}: ${value === undefined ? 'emptied' : valueInWords(field, value, titleOf)}`];
  });
  const doubtful = Object.entries(unusable).map(([name, words]) => `${fields[name]?.label ?? name}: ${words}`);
  return [...(title === undefined ? [] : [String(title)]), ...details, ...doubtful].join(' · ');
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
