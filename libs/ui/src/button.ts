import { Component, ElementRef, inject, input } from '@angular/core';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * Put on a `<button>` or an `<a>`. While `busy`, it keeps its place and its focus, says so, and swallows clicks:
 * a disabled button would throw the focus away.
 */
@Component({
  selector: 'button[gwButton], a[gwButton]',
  template: `<span class="content"><ng-content /></span>
    @if (busy()) {
      <span class="turning" aria-hidden="true"></span>
    }`,
  styleUrl: './button.css',
  host: {
    '[class]': 'look()',
    '[class.small]': "size() === 'small'",
    '[attr.aria-disabled]': 'busy() || null',
    '[attr.aria-busy]': 'busy() || null',
  },
})
export class Button {
  readonly look = input<ButtonLook>('secondary');
  readonly size = input<'regular' | 'small'>('regular');
  readonly busy = input(false);

  constructor() {
    // In the capture phase: Angular joins its own listeners of one element, so a host listener could not stop them.
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    element.addEventListener('click', (event) => this.swallowWhileBusy(event), { capture: true });
  }

  private swallowWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
