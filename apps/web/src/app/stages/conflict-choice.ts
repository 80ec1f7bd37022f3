import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { FieldValue, ItemContent } from '@groundwork/domain';
import { Button, Icon } from '@groundwork/ui';
import { ConflictField, conflictFields, pickedContent, type Pick } from './conflict-fields';
import { EditorState } from './editor-state';
import { valueInWords } from './field-words';
import { ItemDraft } from './item-draft';

/** Two versions of one row, field by field, and a choice: mine, theirs, or the better of both. */
@Component({
  selector: 'app-conflict-choice',
  imports: [Button, Icon],
  templateUrl: './conflict-choice.html',
  styleUrl: './conflict-choice.css',
})
export class ConflictChoice {
  private readonly editor = inject(EditorState);
  readonly row = input.required<ItemDraft>();
  readonly chosen = output<ItemContent>();

  private readonly picks = signal<ReadonlyMap<string, Pick>>(new Map());
  private readonly theirs = computed(() => {
    const { setback } = this.row();
    return setback?.type === 'STALE' ? setback.theirs : null;
  });
  protected readonly who = computed(() => this.theirs()?.changedBy || 'Somebody');
  protected readonly fields = computed(() => {
    const { kind, content, held } = this.row();
    return conflictFields(kind, { base: held?.content ?? {}, mine: content, theirs: this.theirs()?.content ?? {} });
  });

  protected pickOf({ name, suggested }: ConflictField): Pick {
    return this.picks().get(name) ?? suggested;
  }

  protected pick(name: string, pick: Pick): void {
    this.picks.update((picks) => new Map([...picks, [name, pick]]));
  }

  protected words({ field }: ConflictField, value: FieldValue | undefined): string {
    return value === undefined ? 'Nothing' : valueInWords(field, value, this.editor.titleOfId);
  }

  protected keepMine(): void {
    this.chosen.emit(this.row().content);
  }

  protected takeTheirs(): void {
    this.chosen.emit(this.theirs()?.content ?? {});
  }

  protected takePicked(): void {
    this.chosen.emit(pickedContent(this.row().content, this.fields(), this.picks()));
  }
}
