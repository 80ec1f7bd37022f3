import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from '@groundwork/ui';
import { DraftState } from './item-draft';

const LOOKS: Readonly<Record<DraftState, { readonly words: string; readonly icon: IconName | null }>> = {
  BLANK: { words: '', icon: null },
  SAVED: { words: 'Saved', icon: 'check' },
  SAVING: { words: 'Saving', icon: null },
  UNSAVED: { words: 'Not saved yet', icon: null },
  UNREACHABLE: { words: 'Kept here, not saved yet', icon: 'offline' },
  INVALID: { words: 'Needs a look', icon: 'warning' },
  CONFLICT: { words: 'Two versions', icon: 'warning' },
  REFUSED: { words: 'Not saved', icon: 'warning' },
};

/** How a row stands with the server: quiet while all is well. Not live: the page says it once for all rows. */
@Component({
  selector: 'app-row-state',
  imports: [Icon],
  template: `
    @if (look().words) {
      @if (look().icon; as name) {
        <gw-icon [name]="name" />
      }
      <span [class.gw-unseen]="state() === 'SAVED'">{{ look().words }}</span>
    }
  `,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gw-space-1);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
      white-space: nowrap;
    }
    :host(.good) {
      color: var(--gw-colour-approved);
    }
    :host(.bad) {
      color: var(--gw-colour-changes);
      font-weight: var(--gw-weight-strong);
    }
  `,
})
export class RowState {
  readonly state = input.required<DraftState>();
  protected readonly look = computed(() => LOOKS[this.state()]);
  protected readonly tone = computed(() => {
    if (this.state() === 'SAVED') return 'good';
    return ['INVALID', 'CONFLICT', 'REFUSED'].includes(this.state()) ? 'bad' : 'plain';
  });
}
