import { Component, computed, ElementRef, input, linkedSignal, model, output, OnInit, viewChild } from '@angular/core';
import { DatePrecision, dateInWords, isDateText, tidyDate } from './date-text';
import { describedBy, Field, newFieldId } from './field';

const HINTS: Readonly<Record<DatePrecision, string>> = {
  partial: 'As well as it is known: 2026, 2026-03 or 2026-03-31.',
  day: 'Year, month, day: 2026-03-31.',
};
const PROBLEMS: Readonly<Record<DatePrecision, string>> = {
  partial: 'Give a year, a month or a day: 2026, 2026-03 or 2026-03-31.',
  day: 'Give a whole day: 2026-03-31.',
};

/**
 * A date is typed, because much is known only by its year. What is no date stays in the field, word for word,
 * named by `unusable`, and `value` keeps the last date (or null) until it is mended.
 */
@Component({
  selector: 'gw-date-field',
  imports: [Field],
  styleUrl: './control.css',
  styles: `
    .control {
      max-width: 14rem;
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <gw-field
      [fieldId]="fieldId"
      [label]="label()"
      [hint]="shownHint()"
      [error]="shownError()"
      [isOptional]="isOptional()"
    >
      <input
        #control
        class="control"
        autocomplete="off"
        maxlength="20"
        [id]="fieldId"
        [name]="name()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-describedby]="description()"
        [disabled]="disabled()"
        [readOnly]="isReadOnly()"
        [value]="typed()"
        (input)="type(control.value)"
        (blur)="leave()"
      />
    </gw-field>
  `,
})
export class DateField implements OnInit {
  readonly label = input.required<string>();
  readonly precision = input<DatePrecision>('partial');
  readonly name = input('');
  readonly hint = input('');
  readonly error = input('');
  readonly isOptional = input(false);
  readonly isReadOnly = input(false);
  readonly disabled = input(false);
  readonly value = model<string | null>(null);
  /** The words in the field as long as they are no date: only here is it known that there are any. */
  readonly unusable = model('');
  readonly left = output();

  protected readonly fieldId = newFieldId();
  /** The words in the field; they follow the value only when it was changed from outside. */
  protected readonly typed = linkedSignal<{ readonly unusable: string; readonly date: string }, string>({
    source: () => ({ unusable: this.unusable(), date: this.value() ?? '' }),
    computation: ({ unusable, date }, before) =>
      unusable || (before && tidyDate(before.value) === date ? before.value : date),
  });
  private readonly wasLeft = linkedSignal({ source: this.value, computation: () => false });
  protected readonly words = computed(() => {
    const value = this.value();
    return value && value.length > 4 && !this.isWrong() ? dateInWords(value) : '';
  });
  protected readonly isWrong = computed(() => !isDateText(tidyDate(this.typed()), this.precision()));
  protected readonly shownError = computed(
    () => this.error() || (this.isWrong() && this.wasLeft() ? PROBLEMS[this.precision()] : ''),
  );
  /** The date in words once there is one; the shapes that fit until then, unless the error says them already. */
  protected readonly shownHint = computed(
    () => this.words() || this.hint() || (this.shownError() ? '' : HINTS[this.precision()]),
  );
  protected readonly description = computed(() => describedBy(this.fieldId, this.shownHint(), this.shownError()));
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  /** Words that are no date already when the field comes on the screen were left by somebody before. */
  ngOnInit(): void {
    this.wasLeft.set(this.unusable() !== '');
  }

  focus(): void {
    this.control().nativeElement.focus();
  }

  /** Whether what stands in the field can be sent; a form asks this before it sends. */
  isUsable(): boolean {
    return !this.isWrong();
  }

  protected type(text: string): void {
    this.typed.set(text);
    const date = tidyDate(text);
    const isDate = isDateText(date, this.precision());
    // While "202" is on its way to "2026", the value waits; an emptied field is an answer at once.
    if (isDate) this.value.set(date || null);
    this.unusable.set(isDate ? '' : text);
  }

  protected leave(): void {
    if (!this.isWrong()) this.typed.set(this.value() ?? '');
    this.wasLeft.set(true);
    this.left.emit();
  }
}
