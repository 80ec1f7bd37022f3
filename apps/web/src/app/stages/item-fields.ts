import { Component, computed, inject, input, signal, viewChildren } from '@angular/core';
import { FieldValue, fieldsOf, ItemKind, KINDS, wordsFor } from '@groundwork/domain';
import { Button } from '@groundwork/ui';
import { EditorState } from './editor-state';
import { FieldEditor } from './field-editor';
import { hasFurtherFields, shownFields } from './field-words';
import { ItemDraft, problemsOf } from './item-draft';

/** The fields of one row, each with its control; what may be said but need not be is behind "More". */
@Component({
  selector: 'app-item-fields',
  imports: [Button, FieldEditor],
  template: `
    @for (entry of fields(); track entry[0]) {
      <app-field-editor
        [class.wide]="entry[1].type === 'TEXT'"
        [name]="entry[0]"
        [field]="entry[1]"
        [value]="row().content[entry[0]]"
        [error]="errorOf(entry[0])"
        [unusable]="row().unusable[entry[0]] ?? ''"
        (changed)="write(entry[0], $event)"
        (unusableChange)="editor.desk.doubt(row().key, entry[0], $event)"
      />
    }
    @if (canShowMore()) {
      <button gwButton look="quiet" size="small" type="button" class="more" (click)="showMore()">More</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: var(--gw-space-4);
      align-items: start;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .more {
      justify-self: start;
    }
  `,
})
export class ItemFields {
  protected readonly editor = inject(EditorState);
  readonly row = input.required<ItemDraft>();
  /** Whether the title is among them, because it is not written in a line of its own. */
  readonly hasTitle = input(false);

  private readonly hasMore = signal(false);
  protected readonly fields = computed(() => {
    const { kind, content, unusable } = this.row();
    // What stands in a field keeps the field in sight, be it a value or not.
    const shown = shownFields(
      kind,
      { ...unusable, ...content },
      { depth: this.editor.depth(), hasMore: this.hasMore() },
    );
    return this.hasTitle() ? [...titleEntry(kind), ...shown] : shown;
  });
  protected readonly canShowMore = computed(() => {
    const { kind, content } = this.row();
    return !this.hasMore() && hasFurtherFields(kind, content, this.editor.depth());
  });
  private readonly problems = computed(() => problemsOf(this.row()));
  private readonly editors = viewChildren(FieldEditor);

  focus(name: string): void {
    this.editors()
      .find((editor) => editor.name() === name)
      ?.focus();
  }

  protected showMore(): void {
    this.hasMore.set(true);
  }

  protected errorOf(name: string): string {
    const problem = this.problems().get(name);
    return problem ? wordsFor(problem.reason, problem.parameters) : '';
  }

  protected write(name: string, value: FieldValue | undefined): void {
    const { [name]: _before, ...others } = this.row().content;
    this.editor.desk.write(this.row().key, value === undefined ? others : { ...others, [name]: value });
  }
}

function titleEntry(kind: ItemKind) {
  return fieldsOf(kind).filter(([name]) => name === KINDS[kind].titleField);
}
