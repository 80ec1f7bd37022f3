import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from './icon';

export type BannerTone = 'info' | 'warning' | 'error' | 'success';

const ICONS: Readonly<Record<BannerTone, IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
};

/** A message that stays in the page. An error is read out at once, the others when the reader pauses. */
@Component({
  selector: 'gw-banner',
  imports: [Icon],
  host: { '[class]': 'tone()', '[attr.role]': 'role()' },
  template: `
    <gw-icon [name]="icon()" />
    <div class="words">
      @if (heading()) {
        <strong>{{ heading() }}</strong>
      }
      <ng-content />
    </div>
    <div class="acts"><ng-content select="[gwBannerAct]" /></div>
  `,
  styles: `
    :host {
      --tone: var(--gw-colour-suspect);
      --tone-soft: var(--gw-colour-suspect-soft);
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: var(--gw-space-2) var(--gw-space-3);
      align-items: center;
      padding: var(--gw-space-3) var(--gw-space-4);
      border-inline-start: 4px solid var(--tone);
      border-radius: var(--gw-radius);
      background: var(--tone-soft);
    }
    :host(.warning) {
      --tone: var(--gw-colour-waiting);
      --tone-soft: var(--gw-colour-waiting-soft);
    }
    :host(.error) {
      --tone: var(--gw-colour-changes);
      --tone-soft: var(--gw-colour-changes-soft);
    }
    :host(.success) {
      --tone: var(--gw-colour-approved);
      --tone-soft: var(--gw-colour-approved-soft);
    }
    gw-icon {
      align-self: start;
      margin-block-start: 0.15em;
      color: var(--tone);
    }
    .words {
      display: grid;
      gap: var(--gw-space-1);
      min-width: 0;
    }
    .acts:empty {
      display: none;
    }
    @media (max-width: 40rem) {
      .acts {
        grid-column: 2 / -1;
      }
    }
  `,
})
export class Banner {
  readonly tone = input<BannerTone>('info');
  readonly heading = input('');
  protected readonly icon = computed(() => ICONS[this.tone()]);
  protected readonly role = computed(() => (this.tone() === 'error' ? 'alert' : 'status'));
}
