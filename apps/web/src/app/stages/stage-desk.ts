import type { ItemContent, ItemKind } from '@groundwork/domain';
import { acknowledge, blankDraft, canSend, choose, doubt, draftOfRow, fail, retry, send, write } from './item-draft';
import { KeptDraft } from './kept-drafts';
import { newKey } from '../core/new-key';
import { hasArrived, takenUp } from './offered-drafts';
import { HeldRow } from './row-content';
import { RowShelf } from './row-shelf';
import { heldPlace, insertAfter, withoutTwin } from './rows';
import { setbackOf } from './setback';

export const PAUSE_BEFORE_SAVING = 700;
const PAUSES_BEFORE_RETRY = [2_000, 5_000, 10_000, 30_000] as const;

/** The rows of one stage while they are written: keeps, sends and settles each of them; at most one sending a row. */
export class StageDesk extends RowShelf {
  protected readonly underway = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private failedTries = 0;
  private queue: Promise<void> = Promise.resolve();
  private isClosed = false;

  open(rows: readonly { readonly kind: ItemKind; readonly held: HeldRow }[]): void {
    this.set(rows.map(({ kind, held }) => draftOfRow(kind, held)));
    const { kept, personId, strategyId, kinds } = this.place;
    const found = kept.of(personId, strategyId).filter(({ kind }) => kinds.includes(kind));
    for (const draft of found.filter((one) => hasArrived(one, this.all()))) this.forget(draft.key);
    this.offered.set(found.filter((one) => !hasArrived(one, this.all())));
  }

  write(key: string, content: ItemContent): void {
    this.touch(key);
    this.change(key, (row) => write(row, content));
    this.keep(key);
    this.schedule(key, PAUSE_BEFORE_SAVING);
  }

  /** Words in a field that are no value: kept here with the rest, and never sent. */
  doubt(key: string, field: string, words: string): void {
    this.touch(key);
    this.change(key, (row) => doubt(row, field, words));
    this.keep(key);
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

  protected inOrder(task: () => Promise<void>): void {
    this.queue = this.queue.then(task);
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
      this.set(withoutTwin(this.all(), key, held.id));
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

  private takeUp(kept: KeptDraft): void {
    this.forget(kept.key);
    const { rows, key } = takenUp(kept, this.all());
    this.set(rows);
    this.keep(key);
    this.save(key);
  }
}
