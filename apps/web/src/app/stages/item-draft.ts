import type { FieldProblem, ItemContent, ItemKind } from '@groundwork/domain';
import { HeldRow, isEmptyContent, isSameContent } from './row-content';

/** Why a row could not be saved, as far as it matters for what comes next. */
export type Setback =
  /** No answer, or one that says nothing of the row: try again by itself. */
  | { readonly type: 'UNREACHABLE' }
  | { readonly type: 'SIGNED_OUT' }
  | { readonly type: 'INVALID'; readonly problems: readonly FieldProblem[]; readonly refused: ItemContent }
  /** Somebody saved another version meanwhile. */
  | { readonly type: 'STALE'; readonly theirs: HeldRow }
  /** It was to be removed, but somebody had changed it: nothing is lost, and the removal is asked again. */
  | { readonly type: 'CHANGED'; readonly by: string }
  /** Somebody removed the row. */
  | { readonly type: 'GONE' }
  | { readonly type: 'REFUSED'; readonly words: string; readonly refused: ItemContent };

/** The first sending of a row. It is repeated word for word until there is an answer, so that none is doubled. */
export interface FirstSending {
  readonly key: string;
  readonly content: ItemContent;
  readonly position: number | null;
}

export type UnusableWords = Readonly<Record<string, string>>;

/** One row while it is written: what is on the screen, what the server holds, and what is on its way between them. */
export interface ItemDraft {
  readonly key: string;
  readonly kind: ItemKind;
  readonly content: ItemContent;
  /** By field, words that stand in it and are not a value, such as `next summer` in a date; only the page has them. */
  readonly unusable: UnusableWords;
  /** Nothing until the row was added. */
  readonly held: HeldRow | null;
  readonly adding: FirstSending | null;
  readonly sending: ItemContent | null;
  /** Contents that were sent and not answered for; any of them may have arrived. */
  readonly unsure: readonly ItemContent[];
  readonly setback: Setback | null;
}

export type Sending =
  | ({ readonly type: 'ADD' } & FirstSending)
  | { readonly type: 'SAVE'; readonly id: string; readonly seenVersion: number; readonly content: ItemContent };

export type DraftState = 'BLANK' | 'SAVED' | 'SAVING' | 'UNSAVED' | 'UNREACHABLE' | 'INVALID' | 'CONFLICT' | 'REFUSED';

export function blankDraft(key: string, kind: ItemKind, content: ItemContent = {}): ItemDraft {
  return { key, kind, content, unusable: {}, held: null, adding: null, sending: null, unsure: [], setback: null };
}

export function draftOfRow(kind: ItemKind, held: HeldRow): ItemDraft {
  return { ...blankDraft(held.id, kind, held.content), held };
}

/** What somebody typed. A refusal of the server stays visible until the content differs from what was refused. */
export function write(draft: ItemDraft, content: ItemContent): ItemDraft {
  const { setback } = draft;
  const isMended =
    setback?.type === 'CHANGED' || (setback?.type === 'REFUSED' && !isSameContent(content, setback.refused));
  return { ...draft, content, setback: isMended ? null : setback };
}

/** What stands in one field and is no value; no words once it is mended. */
export function doubt(draft: ItemDraft, field: string, words: string): ItemDraft {
  const { [field]: _before, ...others } = draft.unusable;
  return { ...draft, unusable: words === '' ? others : { ...others, [field]: words } };
}

export function hasUnusable({ unusable }: Pick<ItemDraft, 'unusable'>): boolean {
  return Object.keys(unusable).length > 0;
}

/** Whether what is on the screen differs from what the server is known to hold. */
export function isDirty({ content, held }: ItemDraft): boolean {
  return !isSameContent(content, held?.content ?? {});
}

/** Whether something would be lost if the page went away now. */
export function isUnsaved(draft: ItemDraft): boolean {
  return isUnsent(draft) || hasUnusable(draft);
}

function isUnsent(draft: ItemDraft): boolean {
  return isDirty(draft) || draft.sending !== null || draft.adding !== null;
}

export function isBlank(draft: ItemDraft): boolean {
  return draft.held === null && !isUnsaved(draft);
}

export function canSend(draft: ItemDraft): boolean {
  if (draft.sending !== null || !isUnsent(draft)) return false;
  if (draft.held === null && draft.adding === null && isEmptyContent(draft.content)) return false;
  switch (draft.setback?.type) {
    case 'STALE':
    case 'GONE':
      return false;
    case 'INVALID':
    case 'REFUSED':
      return !isSameContent(draft.content, draft.setback.refused);
    default:
      return true;
  }
}

/** Puts the row on its way; at most one sending at a time. */
export function send(
  draft: ItemDraft,
  first: { readonly key: string; readonly position: number | null },
): { readonly draft: ItemDraft; readonly sending: Sending } | null {
  if (!canSend(draft)) return null;
  const { held, content } = draft;
  if (held) {
    const sending: Sending = { type: 'SAVE', id: held.id, seenVersion: held.version, content };
    return { draft: { ...draft, sending: content }, sending };
  }
  const adding = draft.adding ?? { ...first, content };
  return { draft: { ...draft, adding, sending: adding.content }, sending: { type: 'ADD', ...adding } };
}

/** The server holds the row. What was typed meanwhile stays and is the next to be sent. */
export function acknowledge(draft: ItemDraft, held: HeldRow): ItemDraft {
  return { ...draft, held, adding: null, sending: null, unsure: [], setback: null };
}

/** The sending came to nothing, or nobody knows. */
export function fail(draft: ItemDraft, setback: Setback): ItemDraft {
  const { held, sending, unsure } = draft;
  const landed = { ...draft, sending: null, setback };
  switch (setback.type) {
    case 'UNREACHABLE':
      return { ...landed, unsure: held && sending ? [...unsure, sending] : unsure };
    case 'SIGNED_OUT':
      return landed;
    case 'STALE':
      return settleConflict(landed, setback.theirs);
    case 'CHANGED':
    case 'INVALID':
    case 'REFUSED':
    case 'GONE':
      // Nothing was stored under the key: the next sending is a new one.
      return { ...landed, adding: null };
  }
}

/** News of the row from elsewhere, such as a reloaded page. */
export function hear(draft: ItemDraft, theirs: HeldRow): ItemDraft {
  if (draft.sending !== null || (draft.held && theirs.version <= draft.held.version)) return draft;
  if (!isDirty(draft)) return { ...draft, content: theirs.content, held: theirs, setback: null, unsure: [] };
  return settleConflict(draft, theirs);
}

/** A newer version is no conflict if it is our own that was never answered for, or says what we say. */
function settleConflict(draft: ItemDraft, theirs: HeldRow): ItemDraft {
  const isOurs = [draft.content, ...draft.unsure].some((content) => isSameContent(content, theirs.content));
  return isOurs ? acknowledge(draft, theirs) : { ...draft, setback: { type: 'STALE', theirs } };
}

/** Not removed, because somebody changed it: it says what they wrote, unless more was typed here. */
export function unremoved(draft: ItemDraft, theirs: HeldRow): ItemDraft {
  if (isDirty(draft)) return settleConflict({ ...draft, sending: null }, theirs);
  const row = { ...acknowledge(draft, theirs), content: theirs.content };
  return { ...row, setback: { type: 'CHANGED', by: theirs.changedBy } };
}

/** The writer chose what the row shall say, in sight of the other version. */
export function choose(draft: ItemDraft, content: ItemContent): ItemDraft {
  if (draft.setback?.type !== 'STALE') return draft;
  return { ...draft, content, held: draft.setback.theirs, unsure: [], setback: null };
}

/** The row was removed by somebody and brought back: what was typed goes on top of it. */
export function revive(draft: ItemDraft, held: HeldRow): ItemDraft {
  return { ...acknowledge(draft, held), content: draft.content };
}

/** It is not removed after all. */
export function stay(draft: ItemDraft): ItemDraft {
  return draft.setback?.type === 'CHANGED' ? { ...draft, setback: null } : draft;
}

/** Lets a refused or unanswered row be tried again; where somebody has to choose, the choice stays. */
export function retry(draft: ItemDraft): ItemDraft {
  return ['STALE', 'GONE', 'CHANGED'].includes(draft.setback?.type ?? '') ? draft : { ...draft, setback: null };
}

export function stateOf(draft: ItemDraft): DraftState {
  if (draft.sending !== null) return 'SAVING';
  switch (draft.setback?.type) {
    case 'STALE':
      return 'CONFLICT';
    case 'GONE':
    case 'REFUSED':
      return 'REFUSED';
    case 'CHANGED':
      return 'INVALID';
    case 'INVALID':
      return canSend(draft) && !hasUnusable(draft) ? 'UNSAVED' : 'INVALID';
    case 'UNREACHABLE':
    case 'SIGNED_OUT':
      return 'UNREACHABLE';
    default:
      if (hasUnusable(draft)) return 'INVALID';
      if (isBlank(draft)) return 'BLANK';
      return isUnsaved(draft) ? 'UNSAVED' : 'SAVED';
  }
}

/** What is wrong with each field, as long as it still says what was refused. */
export function problemsOf({ content, setback }: ItemDraft): ReadonlyMap<string, FieldProblem> {
  if (setback?.type !== 'INVALID') return new Map();
  const standing = setback.problems.filter(({ path }) => content[path] === setback.refused[path]);
  return new Map(standing.map((problem) => [problem.path, problem]));
}
