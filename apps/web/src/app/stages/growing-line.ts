import { Component, computed, ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '@groundwork/ui';
import { linesOf } from './rows';

let lastNumber = 0;

/**
 * One line of a list, written in place. It wraps, but holds no line break: Enter goes on to the next line, pasting
 * several lines makes several rows, Alt with an arrow moves the row.
 */
@Component({
  selector: 'app-growing-line',
  imports: [Icon],
  templateUrl: './growing-line.html',
  styleUrl: './growing-line.css',
})
export class GrowingLine {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly placeholder = input('');
  readonly error = input('');
  readonly written = output<string>();
  readonly entered = output();
  readonly left = output();
  /** Deleted backwards from an empty line. */
  readonly erased = output();
  readonly moved = output<-1 | 1>();
  readonly pasted = output<readonly string[]>();

  protected readonly errorId = `line-${++lastNumber}-error`;
  protected readonly description = computed(() => (this.error() ? this.errorId : null));
  private readonly control = viewChild.required<ElementRef<HTMLTextAreaElement>>('control');

  focus(): void {
    const { nativeElement } = this.control();
    nativeElement.focus();
    nativeElement.setSelectionRange(nativeElement.value.length, nativeElement.value.length);
  }

  protected steer(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (step) this.moved.emit(step);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) this.entered.emit();
    else if (event.key === 'Backspace' && this.control().nativeElement.value === '') this.erased.emit();
    else return;
    event.preventDefault();
  }

  protected paste(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.pasted.emit(lines);
  }

  /** A phone's keyboard can put a line break in without a key; one pasted line may end with one. */
  protected type(): void {
    const { nativeElement } = this.control();
    const text = nativeElement.value.replace(/\s*\n\s*/g, ' ');
    if (text !== nativeElement.value) nativeElement.value = text;
    this.written.emit(text);
  }
}
