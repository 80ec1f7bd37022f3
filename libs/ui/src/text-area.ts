import { Component, computed, ElementRef, input, model, output, viewChild } from '@angular/core';
import { describedBy, Field, newFieldId } from './field';

/** Grows with what is written: a hidden twin of the text gives it its height, without measuring anything. */
@Component({
  selector: 'gw-text-area',
  imports: [Field],
  styleUrl: './control.css',
  styles: `
    .growing {
      display: grid;
    }
    .growing::after {
      content: attr(data-text) ' ';
      visibility: hidden;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      padding: var(--gw-space-2) var(--gw-space-3);
      border: 1px solid transparent;
      line-height: 1.45;
    }
    .growing > .control,
    .growing::after {
      grid-area: 1 / 1;
      min-height: calc(var(--rows) * 1.45em + 2 * var(--gw-space-2) + 2px);
    }
    .growing > .control {
      resize: none;
      overflow: hidden;
      overflow-wrap: anywhere;
    }
    .count {
      justify-self: end;
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <gw-field [fieldId]="fieldId" [label]="label()" [hint]="hint()" [error]="error()" [isOptional]="isOptional()">
      <div class="growing" [attr.data-text]="value()" [style.--rows]="rows()">
        <textarea
          #control
          class="control"
          [id]="fieldId"
          [name]="name()"
          [attr.rows]="rows()"
          [attr.maxlength]="maxLength()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="description()"
          [attr.aria-required]="isOptional() ? null : 'true'"
          [disabled]="disabled()"
          [readOnly]="isReadOnly()"
          [value]="value()"
          (input)="value.set(control.value)"
          (blur)="left.emit()"
        ></textarea>
      </div>
      @if (isNearLimit()) {
        <span class="count" aria-live="polite">{{ value().length }} of {{ maxLength() }} characters</span>
      }
    </gw-field>
  `,
})
export class TextArea {
  readonly label = input.required<string>();
  readonly name = input('');
  readonly hint = input('');
  readonly error = input('');
  readonly rows = input(2);
  readonly maxLength = input<number | null>(null);
  readonly isOptional = input(false);
  readonly isReadOnly = input(false);
  readonly disabled = input(false);
  readonly value = model('');
  /** The field was left: a good moment to check or to save. */
  readonly left = output();

  protected readonly fieldId = newFieldId();
  protected readonly description = computed(() => describedBy(this.fieldId, this.hint(), this.error()));
  protected readonly isNearLimit = computed(() => this.value().length > (this.maxLength() ?? Infinity) * 0.9);
  private readonly control = viewChild.required<ElementRef<HTMLTextAreaElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }
}
