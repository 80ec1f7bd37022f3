import { computed, signal } from '@angular/core';
import type { ItemContent, ItemKind } from '@groundwork/domain';
import {
  acknowledge,
  blankDraft,
  canSend,
  choose,
  draftOfRow,
  fail,
  hear,
  isUnsaved,
  ItemDraft,
  retry,
  send,
  write,
} from './item-draft';
import { KeptDraft, keptDraft, KeptDrafts } from './kept-drafts';
import { newKey } from './new-key';
import { HeldRow, isSameContent } from './row-content';
import { heldPlace, insertAfter, replaceRow, withBlanks } from './rows';
import { setbackOf } from './setback';
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

export const PAUSE_BEFORE_SAVING = 700;
const PAUSES_BEFORE_RETRY = [2_000, 5_000, 10_000, 30_000] as const;

/** The rows of one stage while they are written: keeps, sends and settles each of them; at most one sending a row. */
export class StageDesk {
  protected readonly all = signal<readonly ItemDraft[]>([]);
  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  readonly rows = computed(() => this.all().filter(({ key }) => !this.hidden().has(key)));
  /** Words from an earlier visit that never arrived. */
  readonly offered = signal<readonly KeptDraft[]>([]);

  protected readonly underway = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private failedTries = 0;
  private queue: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(protected readonly place: DeskPlace) {}

  open(rows: readonly { readonly kind: ItemKind; readonly held: HeldRow }[]): void {
    this.set(rows.map(({ kind, held }) => draftOfRow(kind, held)));
    const { kept, personId, strategyId, kinds } = this.place;
    const found = kept.of(personId, strategyId).filter(({ kind }) => kinds.includes(kind));
    const [arrived, missing] = [
      found.filter((draft) => this.hasArrived(draft)),
      found.filter((draft) => !this.hasArrived(draft)),
    ];
    for (const { key } of arrived) kept.forget(personId, strategyId, key);
    this.offered.set(missing);
  }

  row(key: string): ItemDraft | undefined {
    return this.all().find((row) => row.key === key);
  }

  write(key: string, content: ItemContent): void {
    this.change(key, (row) => write(row, content));
    this.keep(key);
    this.schedule(key, PAUSE_BEFORE_SAVING);
  }

  /** Puts new rows after another one and answers their keys. */
  insert(after: string, kind: ItemKind, contents: readonly ItemContent[]): readonly string[] {
    const rows = contents.map((content) => blankDraft(newKey(), kind, content));
    this.set(insertAfter(this.all(), after, rows));
    for (const { key } of rows) {
      this.keep(key);
      this.save(key);
    }
    return rows.map(({ key }) => key);
  }

  /** Sends a row now, if there is anything to send. New rows go one after the other, so that they keep their order. */
  save(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    const row = this.row(key);
    if (!row || this.hidden().has(key) || !canSend(row)) return;
    if (row.held) this.follow(key, this.deliver(key));
    else this.inOrder(() => this.deliver(key));
  }

  /** Sends everything that waits. */
  flush(): void {
    for (const { key } of this.rows()) this.save(key);
  }

  tryAgain(key?: string): void {
    clearTimeout(this.retryTimer);
    for (const row of this.rows()) {
      if (key !== undefined && row.key !== key) continue;
      this.change(row.key, retry);
      this.save(row.key);
    }
  }

  choose(key: string, content: ItemContent): void {
    this.change(key, (row) => choose(row, content));
    this.keep(key);
    this.save(key);
  }

  takeUpOffered(): void {
    const offered = this.offered();
    this.offered.set([]);
    for (const kept of offered) this.takeUp(kept);
  }

  throwAwayOffered(): void {
    for (const { key } of this.offered()) this.forget(key);
    this.offered.set([]);
  }

  /** The page goes away: what waits is sent at once, and what is underway may end in peace. */
  close(): void {
    this.flush();
    this.isClosed = true;
    clearTimeout(this.retryTimer);
    this.place.kept.outlive(Promise.allSettled([this.queue, ...this.underway.values()]));
  }

  protected set(rows: readonly ItemDraft[]): void {
    this.all.set(withBlanks(rows, this.place.kinds, (kind) => blankDraft(newKey(), kind)));
  }

  protected change(key: string, how: (row: ItemDraft) => ItemDraft): void {
    const row = this.row(key);
    if (row) this.set(replaceRow(this.all(), how(row)));
  }

  protected inOrder(task: () => Promise<void>): void {
    this.queue = this.queue.then(task);
  }

  protected keep(key: string): void {
    const row = this.row(key);
    if (!row || !isUnsaved(row)) this.forget(key);
    else this.place.kept.keep(this.place.personId, this.place.strategyId, keptDraft(row, this.place.now()));
  }

  protected forget(key: string): void {
    this.place.kept.forget(this.place.personId, this.place.strategyId, key);
  }

  protected async deliver(key: string): Promise<void> {
    const row = this.row(key);
    const started = row && send(row, { key: newKey(), position: heldPlace(this.all(), key) });
    if (!row || !started) return;
    const { sending } = started;
    this.change(key, () => started.draft);
    this.keep(key);
    try {
      const held = await this.place.door.deliver(row.kind, sending);
      this.change(key, (now) => acknowledge(now, held));
      this.failedTries = 0;
      this.place.changed();
    } catch (error) {
      const id = row.held?.id ?? '';
      const setback = await setbackOf(error, sending.content, () => this.place.door.look(id));
      this.change(key, (now) => fail(now, setback));
      if (setback.type === 'UNREACHABLE') this.scheduleRetry();
    }
    this.keep(key);
    await this.goOn(key);
  }

  /** Typed meanwhile: the latest words win. Unless a timer runs anyway, or nobody answers. */
  private async goOn(key: string): Promise<void> {
    const row = this.row(key);
    if (!row || !canSend(row) || this.timers.has(key)) return;
    if (row.setback?.type === 'UNREACHABLE' || row.setback?.type === 'SIGNED_OUT') return;
    await this.deliver(key);
  }

  private follow(key: string, delivery: Promise<void>): void {
    this.underway.set(key, delivery);
    void delivery.finally(() => this.underway.delete(key));
  }

  private schedule(key: string, pause: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (this.isClosed || pause === 0) this.save(key);
    else
      this.timers.set(
        key,
        setTimeout(() => this.save(key), pause),
      );
  }

  private scheduleRetry(): void {
    if (this.isClosed) return;
    clearTimeout(this.retryTimer);
    const pause = PAUSES_BEFORE_RETRY[Math.min(this.failedTries++, PAUSES_BEFORE_RETRY.length - 1)];
    this.retryTimer = setTimeout(() => this.flush(), pause);
  }

  private hasArrived({ id, content }: KeptDraft): boolean {
    const held = this.all().find((row) => row.held && row.held.id === id)?.held;
    return held !== undefined && held !== null && isSameContent(held.content, content);
  }

  private takeUp(kept: KeptDraft): void {
    this.forget(kept.key);
    const there = kept.id === null ? undefined : this.all().find((row) => row.held?.id === kept.id);
    const row = there ? onto(there, kept) : anew(kept);
    const last = this.all().findLast(({ kind, held }) => kind === kept.kind && held !== null);
    this.set(there ? replaceRow(this.all(), row) : insertAfter(this.all(), last?.key ?? null, [row]));
    this.keep(row.key);
    this.save(row.key);
  }
}

/** Kept words on a row that is still there: if it has moved on, that is a conflict to be looked at. */
function onto(row: ItemDraft, { content, base, version, unsure }: KeptDraft): ItemDraft {
  if (!row.held) return row;
  const then = { ...row.held, version: version ?? row.held.version, content: base };
  return hear({ ...row, content, unsure, held: then }, row.held);
}

/** Kept words whose row is not there: it was never added, or somebody removed it. The words become a row of their own. */
function anew({ key, kind, content, id, adding }: KeptDraft): ItemDraft {
  return { ...blankDraft(id === null ? key : newKey(), kind, content), adding: id === null ? adding : null };
}
