import { Component, computed, input, linkedSignal, model, output, viewChild } from '@angular/core';
import { Field, FieldValue } from '@groundwork/domain';
import { DateField, Select, TextArea, TextField } from '@groundwork/ui';
import { readFigure } from './figure';
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
  /** What stands in the field and is no value, word for word. */
  readonly unusable = model('');
  readonly changed = output<FieldValue | undefined>();

  protected readonly text = computed(() => String(this.value() ?? ''));
  protected readonly chosen = computed(() => (this.value() === undefined ? null : this.text()));
  protected readonly isOptional = computed(() => this.field().need === 'MAY');
  protected readonly choices = computed(() => {
    const field = this.field();
    return field.type === 'CHOICE' ? Object.entries(field.choices).map(([value, label]) => ({ value, label })) : [];
  });
  /** A number as it is typed; "12." is on its way to be one. */
  protected readonly figure = linkedSignal<{ readonly unusable: string; readonly text: string }, string>({
    source: () => ({ unusable: this.unusable(), text: this.text() }),
    computation: ({ unusable, text }, before) =>
      unusable || (before && String(readFigure(before.value).value ?? '') === text ? before.value : text),
  });
  protected readonly figureError = computed(() => this.error() || readFigure(this.figure()).problem);
  /** The number that stood there before somebody began to type. */
  private stood: { readonly value: FieldValue | undefined } | null = null;
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
    this.stood ??= { value: this.value() };
    this.figure.set(text);
    const { value, problem } = readFigure(text);
    // "1,23" was on its way to "1,234": what cannot be read takes back what was read of its beginning.
    this.changed.emit(problem === '' ? value : this.stood.value);
    this.unusable.set(problem === '' ? '' : text);
  }

  protected leaveFigure(): void {
    this.stood = null;
  }
}
