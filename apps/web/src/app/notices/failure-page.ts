import { Component, DOCUMENT, inject } from '@angular/core';
import { Button, Logo, PageHeader } from '@groundwork/ui';

/** Stands in the place of a page that could not be opened at all; the address is still that page's. */
@Component({
  selector: 'app-failure-page',
  imports: [Button, Logo, PageHeader],
  template: `
    <main>
      <gw-logo />
      <gw-page-header
        heading="Groundwork cannot be reached"
        lead="The connection is down, or we are. Nothing that was saved is lost. Try again in a moment."
      />
      <button gwButton look="primary" type="button" (click)="reload()">Try again</button>
    </main>
  `,
  styles: `
    main {
      display: grid;
      justify-items: start;
      gap: var(--gw-space-5);
      max-width: 40rem;
      margin: 0 auto;
      padding: var(--gw-space-8) var(--gw-page-gutter);
    }
  `,
})
export class FailurePage {
  private readonly document = inject(DOCUMENT);

  protected reload(): void {
    this.document.location.reload();
  }
}
