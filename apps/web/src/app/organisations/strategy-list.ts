import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Strata } from '@groundwork/ui';
import { periodInWords, STATUS_LOOKS, summaryOf } from './strategy-words';
import { inForceLinks } from './version-links';
import type { StrategyGlanceFragment } from './organisations.generated';

/** Strategies at a glance: the ground of each as a picture, and in words how far it has come. */
@Component({
  selector: 'app-strategy-list',
  imports: [Badge, RouterLink, Strata],
  template: `
    <ul>
      @for (strategy of strategies(); track strategy.id) {
        <li>
          <gw-strata [glances]="strategy.stages" />
          <div class="words">
            <a class="title" [routerLink]="['/strategies', strategy.id]">{{ strategy.title }}</a>
            <p class="summary">{{ summary(strategy.stages) }}</p>
            <p class="facts">
              <gw-badge [tone]="looks[strategy.status].tone" [icon]="null">{{ looks[strategy.status].words }}</gw-badge>
              @if (period(strategy); as words) {
                <span>{{ words }}</span>
              }
            </p>
            @if (withVersions() && inForce(strategy.stages); as versions) {
              @if (versions.length > 0) {
                <p class="versions">
                  In force:
                  @for (version of versions; track version.requestId) {
                    <a [routerLink]="['/decisions', version.requestId]">{{ version.words }}</a>
                  }
                </p>
              }
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--gw-space-2);
    }
    li {
      position: relative;
      display: flex;
      align-items: center;
      gap: var(--gw-space-4);
      padding: var(--gw-space-3);
      border-radius: var(--gw-radius);
      transition: background-color var(--gw-motion-quick);
    }
    li:hover {
      background: var(--gw-colour-accent-soft);
    }
    .words {
      display: grid;
      gap: var(--gw-space-1);
      min-width: 0;
    }
    .title {
      font-weight: var(--gw-weight-strong);
    }
    /* The whole row is the link's, so that a thumb need not aim. */
    .title::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .summary {
      color: var(--gw-colour-ink-soft);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gw-space-1) var(--gw-space-3);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
    }
    .versions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--gw-space-3);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-small);
    }
    /* Above the link of the whole row. */
    .versions a {
      position: relative;
      z-index: 1;
      display: inline-flex;
      align-items: center;
      min-height: var(--gw-touch);
    }
    @media (max-width: 40rem) {
      gw-strata {
        align-self: start;
        width: 4.5rem;
        height: 3.5rem;
      }
    }
  `,
})
export class StrategyList {
  /** Whether the versions in force are listed too; a list of many clients leaves them out. */
  readonly withVersions = input(false);
  readonly strategies = input.required<readonly StrategyGlanceFragment[]>();
  protected readonly looks = STATUS_LOOKS;
  protected readonly summary = summaryOf;
  protected readonly inForce = inForceLinks;
  protected readonly period = periodInWords;
}
