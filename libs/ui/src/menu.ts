import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { newFieldId } from './field';
import { Icon } from './icon';

/**
 * A button that opens a list of acts. Put `<button gwMenuItem>` or `<a gwMenuItem>` inside. Arrow keys walk, Escape
 * closes and gives the focus back, and so does choosing.
 */
@Component({
  selector: 'gw-menu',
  imports: [Icon],
  host: { '(keydown)': 'steer($event)', '(focusout)': 'closeWhenLeft($event)' },
  template: `
    <button
      #opener
      class="opener"
      type="button"
      aria-haspopup="menu"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="menuId"
      [attr.aria-label]="label()"
      (click)="toggle()"
    >
      <ng-content select="[gwMenuFace]" />
      @if (hasArrow()) {
        <gw-icon name="down" />
      }
    </button>
    <div #list class="list" role="menu" tabindex="-1" [id]="menuId" [attr.aria-label]="label()" [hidden]="!isOpen()">
      <div class="inside" role="none" (click)="close()" (keydown.enter)="$event.stopPropagation()"><ng-content /></div>
    </div>
  `,
  styleUrl: './menu.css',
})
export class Menu {
  readonly label = input.required<string>();
  /** The arrow beside the face; a face that says "more" by itself needs none. */
  readonly hasArrow = input(true);
  protected readonly menuId = newFieldId();
  protected readonly isOpen = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.opener().nativeElement.focus();
  }

  protected toggle(): void {
    if (this.isOpen()) this.close();
    else this.open();
  }

  protected steer(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!this.isOpen()) this.open();
    else this.walk(step);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (!(next instanceof Node && this.host.nativeElement.contains(next))) this.isOpen.set(false);
  }

  private open(): void {
    this.isOpen.set(true);
    // Shown at once, not at the next rendering: what is hidden cannot take the focus.
    this.list().nativeElement.hidden = false;
    this.items()[0]?.focus();
  }

  private walk(step: number): void {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.list().nativeElement.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')];
  }
}

/** One act in a menu. */
@Component({
  selector: 'button[gwMenuItem], a[gwMenuItem]',
  template: '<ng-content />',
  host: { role: 'menuitem', tabindex: '-1' },
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--gw-space-3);
      width: 100%;
      min-height: var(--gw-touch);
      padding: var(--gw-space-2) var(--gw-space-3);
      border: 0;
      border-radius: var(--gw-radius-small);
      background: transparent;
      color: var(--gw-colour-ink);
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }
    :host(:hover:not(:disabled)),
    :host(:focus-visible) {
      background: var(--gw-colour-accent-soft);
    }
    :host(:disabled) {
      color: var(--gw-colour-ink-faint);
      opacity: 0.6;
      cursor: default;
    }
  `,
})
export class MenuItem {}
