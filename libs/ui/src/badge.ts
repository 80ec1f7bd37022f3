import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from './icon';
import { StageGlance, STANDING_LOOKS, standingOf, Tone } from './stage-state';

const ICONS: Readonly<Record<Tone, IconName | null>> = {
  draft: 'pen',
  waiting: 'clock',
  approved: 'check',
  changes: 'return',
  suspect: 'question',
  plain: null,
};

/** A state in one or two words, with a shape and a colour that say the same. */
@Component({
  selector: 'gw-badge',
  imports: [Icon],
  template: `@if (shape(); as name) {
      <gw-icon [name]="name" />
    }
    <span><ng-content /></span>`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gw-space-1);
      padding: 0.125rem var(--gw-space-2);
      border-radius: var(--gw-radius-small);
      background: var(--gw-colour-sunk);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
      font-weight: var(--gw-weight-strong);
      line-height: 1.45;
      white-space: nowrap;
    }
    :host(.draft) {
      background: var(--gw-colour-draft-soft);
      color: var(--gw-colour-draft);
    }
    :host(.waiting) {
      background: var(--gw-colour-waiting-soft);
      color: var(--gw-colour-waiting);
    }
    :host(.approved) {
      background: var(--gw-colour-approved-soft);
      color: var(--gw-colour-approved);
    }
    :host(.changes) {
      background: var(--gw-colour-changes-soft);
      color: var(--gw-colour-changes);
    }
    :host(.suspect) {
      background: var(--gw-colour-suspect-soft);
      color: var(--gw-colour-suspect);
    }
  `,
})
export class Badge {
  readonly tone = input<Tone>('plain');
  /** Another shape than the tone's own; null for none. */
  readonly icon = input<IconName | null | undefined>(undefined);
  protected readonly shape = computed(() => {
    const icon = this.icon();
    return icon === undefined ? ICONS[this.tone()] : icon;
  });
}

/** How a stage stands, as a badge. */
@Component({
  selector: 'gw-stage-badge',
  imports: [Badge],
  template: `<gw-badge [tone]="look().tone" [icon]="look().icon">{{ look().words }}</gw-badge>`,
})
export class StageBadge {
  readonly glance = input.required<StageGlance>();
  protected readonly look = computed(() => STANDING_LOOKS[standingOf(this.glance())]);
}
