import { Component, ElementRef, input, output, viewChild } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';
import { newFieldId } from './field';

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
@Component({
  selector: 'gw-dialog',
  imports: [Button, Icon],
  template: `
    <dialog #dialog [attr.aria-labelledby]="headingId" (close)="closed.emit()">
      <div class="sheet">
        <header class="head">
          <h2 [id]="headingId">{{ heading() }}</h2>
          <button gwButton look="quiet" type="button" aria-label="Close" (click)="close()">
            <gw-icon name="close" />
          </button>
        </header>
        <ng-content />
        <footer class="acts"><ng-content select="[gwDialogAct]" /></footer>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(36rem, calc(100vw - 2 * var(--gw-space-4)));
      max-height: calc(100dvh - 2 * var(--gw-space-4));
      padding: 0;
      border: 1px solid var(--gw-colour-line);
      border-radius: var(--gw-radius-large);
      background: var(--gw-colour-paper);
      color: var(--gw-colour-ink);
      box-shadow: var(--gw-shadow-raised);
    }
    dialog::backdrop {
      background: var(--gw-colour-veil);
    }
    .sheet {
      display: grid;
      gap: var(--gw-space-4);
      padding: var(--gw-space-5);
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--gw-space-3);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--gw-space-3);
    }
    .acts:empty {
      display: none;
    }
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly headingId = newFieldId();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }
}
