import { Component, computed, ElementRef, input, model, output, viewChild } from '@angular/core';
import { describedBy, Field, newFieldId } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The browser's own list: it works with every keyboard, phone and screen reader. */
@Component({
  selector: 'gw-select',
  imports: [Field],
  styleUrl: './control.css',
  styles: `
    .holder {
      position: relative;
      display: block;
    }
    .holder::after {
      content: '';
      position: absolute;
      inset-block-start: calc(50% - 0.4rem);
      inset-inline-end: var(--gw-space-4);
      width: 0.5rem;
      height: 0.5rem;
      border: solid var(--gw-colour-ink-soft);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
      pointer-events: none;
    }
    .control {
      appearance: none;
      padding-inline-end: var(--gw-space-7);
      text-overflow: ellipsis;
    }
  `,
  template: `
    <gw-field [fieldId]="fieldId" [label]="label()" [hint]="hint()" [error]="error()" [isOptional]="isOptional()">
      <span class="holder">
        <select
          #control
          class="control"
          [id]="fieldId"
          [name]="name()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="description()"
          [disabled]="disabled()"
          (change)="value.set(control.value || null)"
          (blur)="left.emit()"
        >
          @if (emptyLabel()) {
            <option value="" [selected]="!value()">{{ emptyLabel() }}</option>
          }
          @for (choice of choices(); track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
          }
        </select>
      </span>
    </gw-field>
  `,
})
export class Select {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly name = input('');
  readonly hint = input('');
  readonly error = input('');
  /** The words for "nothing chosen"; without them there is no empty choice. */
  readonly emptyLabel = input('');
  readonly isOptional = input(false);
  readonly disabled = input(false);
  readonly value = model<string | null>(null);
  readonly left = output();

  protected readonly fieldId = newFieldId();
  protected readonly description = computed(() => describedBy(this.fieldId, this.hint(), this.error()));
  private readonly control = viewChild.required<ElementRef<HTMLSelectElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }
}
