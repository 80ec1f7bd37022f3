import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Crumb {
  readonly label: string;
  readonly link: string;
}

/** The way back up. The page itself is not in it: its heading stands right below. */
@Component({
  selector: 'gw-breadcrumb',
  imports: [RouterLink],
  template: `
    <nav aria-label="Where you are">
      <ol>
        @for (crumb of crumbs(); track crumb.link) {
          <li>
            <a [routerLink]="crumb.link">{{ crumb.label }}</a>
          </li>
        }
      </ol>
    </nav>
  `,
  styles: `
    ol {
      display: flex;
      font-size: var(--gw-text-label);
    }
    li {
      display: flex;
      align-items: center;
      min-width: 0;
    }
    li + li::before {
      content: '/';
      margin-inline: var(--gw-space-2);
      color: var(--gw-colour-ink-faint);
    }
    a {
      overflow: hidden;
      line-height: var(--gw-touch);
      text-decoration: none;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class Breadcrumb {
  readonly crumbs = input.required<readonly Crumb[]>();
}

/** The one h1 of a page, with what stands above, below and beside it. */
@Component({
  selector: 'gw-page-header',
  imports: [Breadcrumb],
  template: `
    @if (crumbs().length > 0) {
      <gw-breadcrumb [crumbs]="crumbs()" />
    }
    <div class="line">
      <div class="words">
        <h1 tabindex="-1">{{ heading() }}</h1>
        @if (lead()) {
          <p class="lead">{{ lead() }}</p>
        }
        <ng-content select="[gwHeaderFacts]" />
      </div>
      <div class="acts"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--gw-space-3) var(--gw-space-6);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: var(--gw-space-4);
    }
    .words {
      display: grid;
      gap: var(--gw-space-2);
      min-width: 0;
    }
    .lead {
      max-width: var(--gw-measure);
      color: var(--gw-colour-ink-soft);
      font-size: var(--gw-text-lead);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gw-space-3);
    }
    .acts:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
}

/** Two letters for a person; the name stands beside it or is its label. */
@Component({
  selector: 'gw-avatar',
  template: '',
  host: { 'aria-hidden': 'true', '[class.client]': "side() === 'CLIENT'", '[attr.data-initials]': 'initials()' },
  styles: `
    :host {
      display: inline-grid;
      place-items: center;
      flex: none;
      width: 2.25rem;
      height: 2.25rem;
      border-radius: var(--gw-radius);
      background: var(--gw-colour-accent-soft);
      color: var(--gw-colour-accent);
      font-size: var(--gw-text-small);
      font-weight: var(--gw-weight-strong);
      letter-spacing: 0.02em;
    }
    /* Drawn, not written: the name stands beside it, and nobody wants to hear it spelt. */
    :host::before {
      content: attr(data-initials);
    }
    :host(.client) {
      border-radius: var(--gw-radius-round);
      background: var(--gw-colour-waiting-soft);
      color: var(--gw-colour-waiting);
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  /** People of the agency are square, people of the client round: the side shows without colour. */
  readonly side = input<'AGENCY' | 'CLIENT'>('AGENCY');
  protected readonly initials = computed(() => initialsOf(this.name()));
}

/** First letters of the first and the last word: `Ana Maria Costa` is AC. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
