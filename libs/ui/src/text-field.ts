import { Component, computed, ElementRef, input, model, output, viewChild } from '@angular/core';
import { describedBy, Field, newFieldId } from './field';

@Component({
  selector: 'gw-text-field',
  imports: [Field],
  styleUrl: './control.css',
  template: `
    <gw-field [fieldId]="fieldId" [label]="label()" [hint]="hint()" [error]="error()" [isOptional]="isOptional()">
      <input
        #control
        class="control"
        [id]="fieldId"
        [type]="type()"
        [name]="name()"
        [attr.autocomplete]="autocomplete() || null"
        [attr.inputmode]="type() === 'email' ? 'email' : null"
        [attr.maxlength]="maxLength()"
        [attr.aria-invalid]="error() ? 'true' : null"
        [attr.aria-describedby]="description()"
        [attr.aria-required]="isOptional() || type() === 'search' ? null : 'true'"
        [attr.autocapitalize]="type() === 'text' ? null : 'none'"
        [attr.spellcheck]="type() === 'text' ? null : 'false'"
        [disabled]="disabled()"
        [readOnly]="isReadOnly()"
        [value]="value()"
        (input)="value.set(control.value)"
        (change)="value.set(control.value)"
        (blur)="left.emit()"
      />
    </gw-field>
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly name = input('');
  readonly type = input<'text' | 'email' | 'password' | 'search' | 'url'>('text');
  readonly hint = input('');
  readonly error = input('');
  readonly autocomplete = input('');
  readonly maxLength = input<number | null>(null);
  readonly isOptional = input(false);
  readonly isReadOnly = input(false);
  readonly disabled = input(false);
  readonly value = model('');
  /** The field was left: a good moment to check or to save. */
  readonly left = output();

  protected readonly fieldId = newFieldId();
  protected readonly description = computed(() => describedBy(this.fieldId, this.hint(), this.error()));
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }
}
