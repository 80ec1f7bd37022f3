import { Component, computed, input, linkedSignal, output, viewChild } from '@angular/core';
import { Field, FieldValue, wordsFor } from '@groundwork/domain';
import { DateField, Select, TextArea, TextField } from '@groundwork/ui';
import { ReferenceEditor } from './reference-editor';

/** The control for one field of any kind, by the field's type. */
@Component({
  selector: 'app-field-editor',
  imports: [DateField, ReferenceEditor, Select, TextArea, TextField],
  templateUrl: './field-editor.html',
  styles: ':host { display: block; min-width: 0; }',
})
export class FieldEditor {
  readonly name = input.required<string>();
  readonly field = input.required<Field>();
  readonly value = input<FieldValue | undefined>();
  readonly error = input('');
  readonly changed = output<FieldValue | undefined>();

  protected readonly text = computed(() => String(this.value() ?? ''));
  protected readonly chosen = computed(() => (this.value() === undefined ? null : this.text()));
  protected readonly isOptional = computed(() => this.field().need === 'MAY');
  protected readonly choices = computed(() => {
    const field = this.field();
    return field.type === 'CHOICE' ? Object.entries(field.choices).map(([value, label]) => ({ value, label })) : [];
  });
  /** A number as it is typed; "12." is on its way to be one. */
  protected readonly figure = linkedSignal<string, string>({
    source: this.text,
    computation: (text, before) => (before && numberOf(before.value) === numberOf(text) ? before.value : text),
  });
  protected readonly figureError = computed(
    () => this.error() || (Number.isNaN(numberOf(this.figure())) ? wordsFor('input.notANumber') : ''),
  );
  private readonly textField = viewChild(TextField);
  private readonly textArea = viewChild(TextArea);
  private readonly select = viewChild(Select);
  private readonly date = viewChild(DateField);
  private readonly reference = viewChild(ReferenceEditor);

  focus(): void {
    (this.textArea() ?? this.textField() ?? this.select() ?? this.date() ?? this.reference())?.focus();
  }

  protected writeText(text: string): void {
    this.changed.emit(text === '' ? undefined : text);
  }

  protected writeFigure(text: string): void {
    this.figure.set(text);
    const value = numberOf(text);
    if (!Number.isNaN(value)) this.changed.emit(value);
  }
}

/** Reads `1 200`, `1,200.50` and `12`; nothing for an empty text, NaN for what is no number. */
function numberOf(text: string): number | undefined {
  const tidied = text.replace(/[\s,'’]/g, '');
  return tidied === '' ? undefined : Number(tidied);
}
