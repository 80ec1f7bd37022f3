import { computed, signal } from '@angular/core';
import type { ItemKind } from '@groundwork/domain';
import { blankDraft, isUnsaved, ItemDraft } from './item-draft';
import { KeptDraft, keptDraft, KeptDrafts } from './kept-drafts';
import { newKey } from '../core/new-key';
import { replaceRow, withBlanks } from './rows';
import { Door } from './stage-door';

export interface DeskPlace {
  readonly door: Door;
  readonly kept: Pick<KeptDrafts, 'keep' | 'forget' | 'of' | 'outlive'>;
  readonly personId: string;
  readonly strategyId: string;
  readonly kinds: readonly ItemKind[];
  readonly now: () => number;
  /** Called whenever the server has acknowledged something. */
  readonly changed: () => void;
}

/** The rows of one stage as they stand in the page and, while unsaved, in the browser's storage. */
export class RowShelf {
  protected readonly all = signal<readonly ItemDraft[]>([]);
  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  readonly rows = computed(() => this.all().filter(({ key }) => !this.hidden().has(key)));
  /** Rows in which something was typed on this visit. */
  readonly touched = signal<ReadonlySet<string>>(new Set());
  /** Words from an earlier visit that never arrived. */
  readonly offered = signal<readonly KeptDraft[]>([]);

  constructor(protected readonly place: DeskPlace) {}

  row(key: string): ItemDraft | undefined {
    return this.all().find((row) => row.key === key);
  }

  protected touch(key: string): void {
    this.touched.update((touched) => (touched.has(key) ? touched : new Set([...touched, key])));
  }

  protected set(rows: readonly ItemDraft[]): void {
    this.all.set(withBlanks(rows, this.place.kinds, (kind) => blankDraft(newKey(), kind)));
  }

  protected change(key: string, how: (row: ItemDraft) => ItemDraft): void {
    const row = this.row(key);
    if (row) this.set(replaceRow(this.all(), how(row)));
  }

  protected keep(key: string): void {
    const row = this.row(key);
    if (!row || !isUnsaved(row)) this.forget(key);
    else this.place.kept.keep(this.place.personId, this.place.strategyId, keptDraft(row, this.place.now()));
  }

  protected forget(key: string): void {
    this.place.kept.forget(this.place.personId, this.place.strategyId, key);
  }
}
