import { Component, inject, Injectable, signal } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly actName?: string;
  readonly act?: () => void;
}

const TIME_TO_READ = 6_000;
const TIME_TO_ACT = 12_000;

/** Short news that needs no answer, with at most one act (undo). Anything that must be seen is a banner instead. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private lastId = 0;
  private readonly all = signal<readonly Toast[]>([]);
  readonly shown = this.all.asReadonly();

  say(words: string): void {
    this.show({ id: ++this.lastId, words }, TIME_TO_READ);
  }

  /** News with an act. Answers how to take the offer back, for when it can no longer be done. */
  offer(words: string, actName: string, act: () => void): () => void {
    return this.show({ id: ++this.lastId, words, actName, act }, TIME_TO_ACT);
  }

  dismiss(id: number): void {
    this.all.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  private show(toast: Toast, milliseconds: number): () => void {
    this.all.update((toasts) => [...toasts.slice(-2), toast]);
    const dismiss = () => this.dismiss(toast.id);
    setTimeout(dismiss, milliseconds);
    return dismiss;
  }
}

/** Where toasts appear; once in the application. */
@Component({
  selector: 'gw-toasts',
  imports: [Button, Icon],
  template: `
    <div role="status" aria-live="polite" aria-relevant="additions">
      <ol class="toasts">
        @for (toast of toasts.shown(); track toast.id) {
          <li class="toast">
            <span class="words">{{ toast.words }}</span>
            @if (toast.actName) {
              <button gwButton look="quiet" type="button" class="act" (click)="take(toast.id, toast.act)">
                {{ toast.actName }}
              </button>
            }
            <button gwButton look="quiet" type="button" aria-label="Dismiss" (click)="toasts.dismiss(toast.id)">
              <gw-icon name="close" />
            </button>
          </li>
        }
      </ol>
    </div>
  `,
  styles: `
    .toasts {
      position: fixed;
      z-index: 30;
      inset-block-end: var(--gw-space-4);
      inset-inline: var(--gw-space-4);
      display: grid;
      justify-items: center;
      gap: var(--gw-space-2);
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--gw-space-1);
      max-width: 34rem;
      padding: var(--gw-space-1) var(--gw-space-1) var(--gw-space-1) var(--gw-space-4);
      border: 1px solid var(--gw-colour-line-strong);
      border-radius: var(--gw-radius);
      background: var(--gw-colour-paper);
      box-shadow: var(--gw-shadow-raised);
      pointer-events: auto;
      animation: rise var(--gw-motion) var(--gw-motion-curve);
    }
    .words {
      margin-inline-end: var(--gw-space-3);
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 0.75rem;
      }
    }
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);

  protected take(id: number, act?: () => void): void {
    this.toasts.dismiss(id);
    act?.();
  }
}
