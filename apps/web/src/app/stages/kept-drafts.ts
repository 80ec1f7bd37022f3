import { inject, Injectable, InjectionToken, signal } from '@angular/core';
import { KINDS, type ItemContent, type ItemKind } from '@groundwork/domain';
import { FirstSending, ItemDraft, UnusableWords } from './item-draft';

/** What was typed and is not known to have arrived; enough to go on from after a crash. */
export interface KeptDraft {
  readonly key: string;
  readonly kind: ItemKind;
  readonly content: ItemContent;
  /** By field, what is no value yet; earlier versions of this page kept none. */
  readonly unusable?: UnusableWords;
  /** The row and the version on which the words were written; null for a row that was not there yet. */
  readonly id: string | null;
  readonly version: number | null;
  readonly base: ItemContent;
  readonly adding: FirstSending | null;
  readonly unsure: readonly ItemContent[];
  /** When it was typed, in milliseconds. */
  readonly at: number;
}

/** Whose cover note it is, and for what. */
export interface NotePlace {
  readonly personId: string;
  readonly strategyId: string;
  readonly stage: string;
}

export const DraftStorage = new InjectionToken<Storage>('where unsaved words are kept', {
  providedIn: 'root',
  factory: () => localStorage,
});

const PREFIX = 'groundwork.unsaved';
const NOTE_PREFIX = 'groundwork.note';

export function keptDraft(draft: ItemDraft, at: number): KeptDraft {
  const { key, kind, content, unusable, held, adding, unsure } = draft;
  return {
    key,
    kind,
    content,
    unusable,
    id: held?.id ?? null,
    version: held?.version ?? null,
    base: held?.content ?? {},
    adding,
    unsure,
    at,
  };
}

/** Keeps what is unsaved in the browser, by person, strategy and item, until the server has acknowledged it. */
@Injectable({ providedIn: 'root' })
export class KeptDrafts {
  private readonly storage = inject(DraftStorage);
  private readonly underway = new Set<Promise<unknown>>();
  private readonly failing = signal(false);
  /** This browser keeps nothing: what is typed is safe only once it is saved. */
  readonly isFailing = this.failing.asReadonly();

  keep(personId: string, strategyId: string, draft: KeptDraft): void {
    this.store(nameOf(personId, strategyId, draft.key), JSON.stringify(draft));
  }

  forget(personId: string, strategyId: string, key: string): void {
    this.storage.removeItem(nameOf(personId, strategyId, key));
  }

  of(personId: string, strategyId: string): readonly KeptDraft[] {
    const prefix = nameOf(personId, strategyId, '');
    return Object.keys(this.storage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => readKept(this.storage.getItem(name)))
      .filter((kept) => kept !== null)
      .sort((one, other) => one.at - other.at);
  }

  /** The cover note as it was left, until it is submitted. */
  noteOf(place: NotePlace): string {
    return this.storage.getItem(noteName(place)) ?? '';
  }

  keepNote(place: NotePlace, words: string): void {
    if (words === '') this.storage.removeItem(noteName(place));
    else this.store(noteName(place), words);
  }

  /** Sendings that outlive the page that began them; whoever opens a page next waits for these first. */
  outlive(sending: Promise<unknown>): void {
    const settled = sending.finally(() => this.underway.delete(settled));
    this.underway.add(settled);
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.underway);
  }

  private store(name: string, words: string): void {
    try {
      this.storage.setItem(name, words);
      this.failing.set(false);
    } catch {
      // Full or switched off: saving to the server goes on as before; that the second net is missing is said.
      this.failing.set(true);
    }
  }
}

function noteName({ personId, strategyId, stage }: NotePlace): string {
  return `${NOTE_PREFIX}.${personId}.${strategyId}.${stage}`;
}

function nameOf(personId: string, strategyId: string, key: string): string {
  return `${PREFIX}.${personId}.${strategyId}.${key}`;
}

/** Reads what another version of this page may have written: what has not the expected shape is passed over. */
function readKept(text: string | null): KeptDraft | null {
  try {
    const kept: Partial<KeptDraft> | null = JSON.parse(text ?? 'null');
    const isUsable =
      typeof kept?.key === 'string' &&
      typeof kept.kind === 'string' &&
      Object.hasOwn(KINDS, kept.kind) &&
      isRecord(kept.content) &&
      isRecord(kept.base) &&
      (kept.unusable === undefined || isRecord(kept.unusable)) &&
      Array.isArray(kept.unsure);
    return isUsable ? (kept as KeptDraft) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
