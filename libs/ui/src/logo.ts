import { Component, input } from '@angular/core';

/** Layers of ground, the lowest the broadest: what stands on top stands on all of them. */
@Component({
  selector: 'gw-logo',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="bed" d="M2 24.5c5-2.2 9 1.6 14 .4s9-2.4 14-.6V28a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" />
      <path class="deep" d="M4.5 17.6c4.5-2 7.5 1.4 11.5.4s8-2 11.5-.5v4.2c-4-1-7.5-.2-11.7.8s-7.3-2-11.3-.4Z" />
      <path class="fill" d="M8 10.8c3-1.6 5 1 8 .3s5.5-1.5 8-.4v4c-2.7-.8-5.2-.1-8 .6s-5.2-1.5-8-.3Z" />
      <path class="top" d="M11.5 4.2c1.6-.9 2.8.5 4.5.2s3-.9 4.5-.2v3.7c-1.5-.5-2.9 0-4.5.3s-2.9-.9-4.5-.2Z" />
    </svg>
    @if (hasName()) {
      <span class="name">Groundwork</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gw-space-2);
    }
    svg {
      flex: none;
      width: 1.9rem;
      height: 1.9rem;
    }
    .bed {
      fill: var(--gw-colour-ink);
    }
    .deep {
      fill: var(--gw-colour-accent);
    }
    .fill {
      fill: var(--gw-colour-approved-fill);
    }
    .top {
      fill: var(--gw-colour-waiting-fill);
    }
    .name {
      color: var(--gw-colour-ink);
      font-size: var(--gw-text-lead);
      font-weight: var(--gw-weight-title);
      letter-spacing: -0.015em;
    }
  `,
})
export class Logo {
  readonly hasName = input(true);
}
