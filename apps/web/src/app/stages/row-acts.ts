import { ApplicationRef, inject, Injectable } from '@angular/core';
import { ItemKind, KINDS } from '@groundwork/domain';
import { Toasts } from '@groundwork/ui';
import { EditorState } from './editor-state';
import { asHeading, countInWords } from './field-words';
import { isBlank, ItemDraft } from './item-draft';
import { leftOverWords } from './left-over-lines';
import { isEmptyContent } from './row-content';
import { ofKind } from './rows';

/** What one can do with a row by key, menu or paste; each act can be undone or taken back by the same way. */
@Injectable()
export class RowActs {
  private readonly editor = inject(EditorState);
  private readonly toasts = inject(Toasts);
  private readonly application = inject(ApplicationRef);

  /** On to the next line: the blank one that follows, or a new one in between. */
  goOn(row: ItemDraft): void {
    const kin = this.kinOf(row);
    const next = kin[kin.findIndex(({ key }) => key === row.key) + 1];
    if (isEmptyContent(row.content) || kin.length >= KINDS[row.kind].most) return;
    const key = next && isBlank(next) ? next.key : this.editor.desk.insert(row.key, row.kind, [{}])[0];
    if (key) this.goAtOnce(key, row.kind);
  }

  /** Several pasted lines become several rows; the first goes into the row itself if that is empty. */
  paste(row: ItemDraft, lines: readonly string[]): void {
    const { desk } = this.editor;
    const { titleField, most } = KINDS[row.kind];
    const wasBlank = isEmptyContent(row.content);
    const room = most - this.kinOf(row).filter((other) => !isBlank(other)).length;
    const taken = lines.slice(0, room).map((line) => ({ [titleField]: line }));
    const [first, ...others] = taken;
    this.leaveOver(row.kind, lines.slice(taken.length));
    if (!first) return;
    if (wasBlank) desk.write(row.key, first);
    if (wasBlank) desk.save(row.key);
    const added = desk.insert(row.key, row.kind, wasBlank ? others : taken);
    const keys = wasBlank ? [row.key, ...added] : added;
    // On to the line below, as after typing: what is pasted next makes items again.
    const after = this.nextOf(keys.at(-1) ?? row.key, row.kind);
    this.goAtOnce(after && isBlank(after) ? after.key : (keys.at(-1) ?? row.key), row.kind);
    this.toasts.offer(`Added ${countInWords(row.kind, keys.length)}.`, 'Undo', () => {
      for (const key of keys) void desk.remove(key);
    });
  }

  private leaveOver(kind: ItemKind, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const before = this.editor.leftOver();
    const all = before?.kind === kind ? [...before.lines, ...lines] : lines;
    this.editor.leftOver.set({ kind, lines: all });
    this.editor.announcement.set(leftOverWords(kind, all.length));
  }

  move(row: ItemDraft, step: -1 | 1): void {
    const written = this.kinOf(row).filter((other) => !isBlank(other));
    const place = written.findIndex(({ key }) => key === row.key) + step;
    if (place < 0 || place >= written.length) return;
    this.editor.desk.move(row.key, place);
    this.editor.announcement.set(`Moved to place ${place + 1} of ${written.length}.`);
    this.editor.goTo({ key: row.key, field: KINDS[row.kind].titleField });
  }

  /** News of it only once the server has agreed; a row that is back speaks for itself. */
  async remove(row: ItemDraft): Promise<void> {
    const { desk } = this.editor;
    const { titleField, words } = KINDS[row.kind];
    const neighbour = this.neighbourOf(row);
    const removal = desk.remove(row.key);
    if (neighbour) this.editor.goTo({ key: neighbour.key, field: titleField });
    if (await removal)
      this.toasts.offer(`${asHeading(words.one)} removed.`, 'Undo', () => {
        desk.undoRemove(row.key);
        this.editor.goTo({ key: row.key, field: titleField });
      });
  }

  /** Backspace in an empty line: the line goes, the focus goes to the end of the one before. */
  collapse(row: ItemDraft): void {
    const kin = this.kinOf(row);
    const before = kin[kin.findIndex(({ key }) => key === row.key) - 1];
    if (!before) return;
    if (!isBlank(row)) void this.remove(row);
    this.goAtOnce(before.key, row.kind);
  }

  /** The focus is there before the next key is: whoever types fast would write on in the line before. */
  private goAtOnce(key: string, kind: ItemKind): void {
    this.editor.goTo({ key, field: KINDS[kind].titleField });
    this.application.tick();
  }

  private nextOf(key: string, kind: ItemKind): ItemDraft | undefined {
    const kin = ofKind(this.editor.desk.rows(), kind);
    return kin[kin.findIndex((row) => row.key === key) + 1];
  }

  private neighbourOf(row: ItemDraft): ItemDraft | undefined {
    const kin = this.kinOf(row);
    const at = kin.findIndex(({ key }) => key === row.key);
    return kin[at + 1] ?? kin[at - 1];
  }

  private kinOf(row: ItemDraft): readonly ItemDraft[] {
    return ofKind(this.editor.desk.rows(), row.kind);
  }
}
