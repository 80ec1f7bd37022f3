import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { afterNextRender, Component, computed, effect, inject, Injector, input, viewChild } from '@angular/core';
import { KINDS, wordsFor } from '@groundwork/domain';
import { Icon, Menu, MenuItem } from '@groundwork/ui';
import { EditorState } from './editor-state';
import { asHeading, factsOf, isPlainKind } from './field-words';
import { GrowingLine } from './growing-line';
import { isBlank, ItemDraft, problemsOf, stateOf } from './item-draft';
import { ItemFields } from './item-fields';
import { RemarkList, SaidRemark } from './remark-list';
import { RowActs } from './row-acts';
import { RowState } from './row-state';
import { RowTrouble } from './row-trouble';

/** One row: its title as a line that is written in place, and below it, once opened, the other fields. */
@Component({
  selector: 'app-item-row',
  imports: [CdkDragHandle, GrowingLine, Icon, ItemFields, Menu, MenuItem, RemarkList, RowState, RowTrouble],
  templateUrl: './item-row.html',
  styleUrl: './item-row.css',
})
export class ItemRow {
  private readonly editor = inject(EditorState);
  private readonly injector = inject(Injector);
  protected readonly acts = inject(RowActs);
  readonly row = input.required<ItemDraft>();
  readonly number = input.required<number>();
  readonly isFirst = input(false);
  readonly isLast = input(false);
  /** What an empty line invites one to write. */
  readonly invitation = input('');
  readonly remarks = input<readonly SaidRemark[]>([]);

  protected readonly definition = computed(() => KINDS[this.row().kind]);
  protected readonly isBlank = computed(() => isBlank(this.row()));
  protected readonly isPlain = computed(() => isPlainKind(this.row().kind));
  protected readonly isOpen = computed(() => !this.isPlain() && this.editor.opened().has(this.row().key));
  protected readonly name = computed(() => `${asHeading(this.definition().words.one)} ${this.number()}`);
  protected readonly label = computed(() =>
    this.isBlank() ? `New ${this.definition().words.one}` : `${this.name()}: ${this.titleLabel()}`,
  );
  protected readonly title = computed(() => String(this.row().content[this.definition().titleField] ?? ''));
  protected readonly titleError = computed(() => {
    const problem = problemsOf(this.row()).get(this.definition().titleField);
    return problem ? wordsFor(problem.reason, problem.parameters) : '';
  });
  protected readonly facts = computed(() => factsOf(this.row().kind, this.row().content, this.editor.titleOfId));
  protected readonly missing = computed(() => {
    const line = this.editor.openLines().find(({ itemId }) => itemId === this.row().key);
    return (line?.fields ?? []).map(({ words }) => words).join(', ');
  });
  protected readonly state = computed(() => {
    const state = stateOf(this.row());
    return state === 'SAVED' && !this.editor.desk.touched().has(this.row().key) ? 'BLANK' : state;
  });
  private readonly line = viewChild.required(GrowingLine);
  private readonly fields = viewChild(ItemFields);

  constructor() {
    effect(() => {
      const place = this.editor.focusOn();
      if (place?.key === this.row().key) this.takeFocus(place.field);
    });
  }

  protected writeTitle(text: string): void {
    const { key, content } = this.row();
    const { titleField } = this.definition();
    const { [titleField]: _before, ...others } = content;
    this.editor.desk.write(key, text === '' ? others : { [titleField]: text, ...others });
  }

  protected toggle(): void {
    this.editor.toggle(this.row().key);
  }

  protected leave(): void {
    this.editor.desk.leave(this.row().key);
  }

  private titleLabel(): string {
    return this.definition().fields[this.definition().titleField]?.label ?? '';
  }

  private takeFocus(field: string): void {
    this.editor.focusOn.set(null);
    const isTitle = field === this.definition().titleField;
    afterNextRender(() => (isTitle ? this.line().focus() : this.fields()?.focus(field)), { injector: this.injector });
  }
}
