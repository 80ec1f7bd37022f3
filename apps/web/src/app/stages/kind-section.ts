import { CdkDrag, CdkDragDrop, CdkDropList } from '@angular/cdk/drag-drop';
import { afterNextRender, Component, computed, effect, inject, Injector, input, viewChild } from '@angular/core';
import { KindDefinition } from '@groundwork/domain';
import { EditorState } from './editor-state';
import { asHeading } from './field-words';
import { isBlank, ItemDraft, stateOf } from './item-draft';
import { ItemFields } from './item-fields';
import { ItemRow } from './item-row';
import { LeftOverLines } from './left-over-lines';
import { RemarkList, SaidRemark } from './remark-list';
import { RowState } from './row-state';
import { RowTrouble } from './row-trouble';
import { ofKind } from './rows';

/** All rows of one kind. A kind of which there is only one is a form; the others are lists. */
@Component({
  selector: 'app-kind-section',
  imports: [CdkDrag, CdkDropList, ItemFields, ItemRow, LeftOverLines, RemarkList, RowState, RowTrouble],
  templateUrl: './kind-section.html',
  styleUrl: './kind-section.css',
})
export class KindSection {
  private readonly editor = inject(EditorState);
  private readonly injector = inject(Injector);
  readonly definition = input.required<KindDefinition>();
  readonly remarks = input<readonly SaidRemark[]>([]);

  protected readonly heading = computed(() => asHeading(this.definition().words.many));
  protected readonly headingId = computed(() => `kind-${this.definition().kind.toLowerCase()}`);
  protected readonly isSingle = computed(() => this.definition().most === 1);
  protected readonly rows = computed(() => ofKind(this.editor.desk.rows(), this.definition().kind));
  protected readonly written = computed(() => this.rows().filter((row) => !isBlank(row)));
  protected readonly single = computed(() => this.rows()[0]);
  protected readonly singleState = computed(() => {
    const row = this.single();
    const state = row ? stateOf(row) : 'BLANK';
    return state === 'SAVED' && !this.editor.desk.touched().has(row?.key ?? '') ? 'BLANK' : state;
  });
  protected readonly invitation = computed(() =>
    this.written().length === 0
      ? `Such as: ${this.definition().words.example}`
      : `Add another ${this.definition().words.one}`,
  );
  private readonly form = viewChild(ItemFields);

  constructor() {
    effect(() => {
      const place = this.editor.focusOn();
      if (place && this.isSingle() && place.key === this.single()?.key) this.takeFocus(place.field);
    });
  }

  protected isBlankRow(row: ItemDraft): boolean {
    return isBlank(row);
  }

  protected numberOf(row: ItemDraft): number {
    return this.written().findIndex(({ key }) => key === row.key) + 1;
  }

  protected remarksOn(row: ItemDraft): readonly SaidRemark[] {
    return this.remarks().filter(({ itemId }) => itemId === row.held?.id);
  }

  protected drop({ item, currentIndex }: CdkDragDrop<unknown, unknown, ItemDraft>): void {
    this.editor.desk.move(item.data.key, Math.min(currentIndex, this.written().length - 1));
  }

  private takeFocus(field: string): void {
    this.editor.focusOn.set(null);
    afterNextRender(() => this.form()?.focus(field), { injector: this.injector });
  }
}
