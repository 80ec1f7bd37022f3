import { signal } from '@angular/core';
import { Failure, messageOf } from '../core/failure';
import { acknowledge, isBlank, isUnsaved, ItemDraft, revive, stay, unremoved } from './item-draft';
import { HeldRow } from './row-content';
import { moveRow, ofKind } from './rows';
import { StageDesk } from './stage-desk';

/** Order and removal of rows: shown at once, sent one after the other, taken back with a reason if refused. */
export class StageRowsDesk extends StageDesk {
  /** Why the last act on the rows was not done; for reading out and showing. */
  readonly refusal = signal('');

  move(key: string, place: number): void {
    const row = this.row(key);
    const kin = row ? ofKind(this.rows(), row.kind) : [];
    const before = kin.findIndex((other) => other.key === key);
    if (!row || before === place || place < 0 || place >= kin.length) return;
    this.refusal.set('');
    this.set(moveRow(this.all(), key, place));
    this.inOrder(async () => {
      const id = this.row(key)?.held?.id;
      // A row that was never sent takes its place with it when it is.
      if (id === undefined) return;
      try {
        await this.place.door.move(id, this.heldIndex(key));
        this.place.changed();
      } catch (error) {
        this.set(moveRow(this.all(), key, before));
        this.refusal.set(messageOf(error));
      }
    });
  }

  /** Takes the row out of sight at once; answers whether the server agreed. If it did not, the row is back. */
  remove(key: string): Promise<boolean> {
    if (!this.row(key)) return Promise.resolve(false);
    this.refusal.set('');
    this.hide(key);
    this.forget(key);
    return new Promise((answer) => this.inOrder(async () => answer(await this.removeHeld(key))));
  }

  /** Somebody changed a row that was to be removed: it stays. */
  stay(key: string): void {
    this.change(key, stay);
  }

  /** Brings a removed row back, with what was typed in it and not saved. */
  undoRemove(key: string): void {
    this.inOrder(async () => {
      if (this.hidden().has(key)) await this.bringBackHeld(key);
    });
  }

  /** Somebody else removed the row while one wrote in it. */
  bringBack(key: string): void {
    this.inOrder(() => this.bringBackHeld(key));
  }

  /** Forgets a row that somebody else removed. */
  letGo(key: string): void {
    this.forget(key);
    this.set(this.all().filter((row) => row.key !== key));
  }

  /** A row that was left without a word goes, unless it is the blank one at the end. */
  leave(key: string): void {
    const row = this.row(key);
    if (row && isBlank(row) && ofKind(this.rows(), row.kind).at(-1)?.key !== key) this.letGo(key);
  }

  private async removeHeld(key: string): Promise<boolean> {
    await this.underway.get(key);
    // An adding that nobody answered may have arrived: find out, or the row would come back by itself.
    if (this.row(key)?.adding) await this.deliver(key);
    this.forget(key);
    const row = this.row(key);
    if (!row || !this.hidden().has(key)) return false;
    try {
      if (row.adding) throw new Error('The row could not be asked for.');
      if (row.held) await this.place.door.remove(row.held.id, row.held.version);
    } catch (error) {
      if (!(await this.isGone(key, error))) return false;
    }
    this.change(key, (now) => ({ ...now, setback: null }));
    this.place.changed();
    return true;
  }

  /** Not removed: back into sight, with what has to be known. Unless somebody else has removed it meanwhile. */
  private async isGone(key: string, error: unknown): Promise<boolean> {
    const code = error instanceof Failure ? error.code : '';
    if (code === 'NOT_FOUND') return true;
    const theirs = code === 'STALE' ? await this.lookAgain(key) : undefined;
    if (theirs === null) return true;
    if (theirs) this.change(key, (now) => unremoved(now, theirs));
    else this.refusal.set(messageOf(error));
    this.show(key);
    this.keep(key);
    return false;
  }

  /** The row as it is now; null when it is gone, nothing when nobody can say. */
  private async lookAgain(key: string): Promise<HeldRow | null | undefined> {
    try {
      return await this.place.door.look(this.row(key)?.held?.id ?? '');
    } catch (error) {
      this.refusal.set(messageOf(error));
      return undefined;
    }
  }

  private async bringBackHeld(key: string): Promise<void> {
    const row = this.row(key);
    try {
      if (row?.held) this.revived(row, await this.place.door.restore(row.held.id));
      this.show(key);
      this.place.changed();
    } catch (error) {
      this.refusal.set(messageOf(error));
    }
    this.keep(key);
    this.save(key);
  }

  private revived(row: ItemDraft, held: NonNullable<ItemDraft['held']>): void {
    this.change(row.key, (now) =>
      isUnsaved(now) ? revive(now, held) : { ...acknowledge(now, held), content: held.content },
    );
  }

  private heldIndex(key: string): number {
    const kin = ofKind(this.rows(), this.row(key)?.kind ?? 'ANSWER').filter(({ held }) => held !== null);
    return kin.findIndex((row) => row.key === key);
  }

  private hide(key: string): void {
    this.hidden.update((hidden) => new Set([...hidden, key]));
  }

  private show(key: string): void {
    this.hidden.update((hidden) => new Set([...hidden].filter((other) => other !== key)));
  }
}
