import { Component, input, output } from '@angular/core';
import { Button } from './button';
import { Icon, IconName } from './icon';

const BOX = `
  :host {
    display: grid;
    justify-items: center;
    gap: var(--gw-space-3);
    padding: var(--gw-space-7) var(--gw-space-4);
    border: 1px dashed var(--gw-colour-line-strong);
    border-radius: var(--gw-radius-large);
    text-align: center;
  }
  gw-icon {
    width: 2rem;
    height: 2rem;
    color: var(--gw-colour-ink-faint);
  }
  .words {
    text-wrap: balance;
    max-width: 34rem;
    color: var(--gw-colour-ink-soft);
  }
`;

/** Nothing here yet: says what will be here and offers the first step. */
@Component({
  selector: 'gw-empty-state',
  imports: [Icon],
  template: `
    <gw-icon [name]="icon()" />
    <h2>{{ heading() }}</h2>
    <div class="words"><ng-content /></div>
    <ng-content select="[gwFirstStep]" />
  `,
  styles: BOX,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly icon = input<IconName>('layers');
}

/** Something could not be loaded: says what, and offers to try again. */
@Component({
  selector: 'gw-error-state',
  imports: [Button, Icon],
  host: { role: 'alert' },
  template: `
    <gw-icon name="warning" />
    <h2>{{ heading() }}</h2>
    <p class="words">{{ message() }}</p>
    <button gwButton type="button" [busy]="isRetrying()" (click)="retry.emit()">Try again</button>
  `,
  styles: BOX,
})
export class ErrorState {
  readonly heading = input('This could not be loaded');
  readonly message = input.required<string>();
  readonly isRetrying = input(false);
  readonly retry = output();
}

/** Holds the place of what is coming; the words are for those who do not see it. */
@Component({
  selector: 'gw-skeleton',
  host: { role: 'status' },
  template: `
    <span class="gw-unseen">{{ words() }}</span>
    @for (line of lines(); track $index) {
      <span class="line" [style.block-size]="line" aria-hidden="true"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gw-space-3);
    }
    .line {
      border-radius: var(--gw-radius);
      background: var(--gw-colour-sunk);
      animation: breathe 1.6s ease-in-out 300ms infinite alternate;
    }
    .line:first-of-type:not(:last-child) {
      max-width: 24rem;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class Skeleton {
  /** Heights of what is coming, e.g. `['2rem', '8rem']`. */
  readonly lines = input<readonly string[]>(['2rem', '6rem', '6rem']);
  readonly words = input('Loading');
}
