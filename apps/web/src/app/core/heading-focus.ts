import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';

/**
 * After each navigation the focus goes to the new page's heading, so that it is read out and the next Tab starts there.
 * A heading that comes only with its data is waited for, unless somebody meanwhile puts the focus elsewhere.
 */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private lastPath: string | null = null;
  private left: { readonly heading: Element | null; readonly focus: Element | null } = { heading: null, focus: null };
  private waiting: MutationObserver | null = null;

  constructor() {
    const following = inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationStart) this.leave();
      if (event instanceof NavigationEnd) this.arrive(event.urlAfterRedirects);
    });
    inject(DestroyRef).onDestroy(() => {
      following.unsubscribe();
      this.waiting?.disconnect();
    });
  }

  private leave(): void {
    this.waiting?.disconnect();
    this.left = { heading: this.heading(), focus: this.document.activeElement };
  }

  private arrive(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    const isElsewhere = this.lastPath !== null && this.lastPath !== path;
    this.lastPath = path;
    if (!isElsewhere) return;
    this.waiting = new MutationObserver(() => this.focusNew());
    this.waiting.observe(this.document.body, { childList: true, subtree: true });
    this.focusNew();
  }

  private focusNew(): void {
    const heading = this.heading();
    if (!heading || heading === this.left.heading) return;
    this.waiting?.disconnect();
    const now = this.document.activeElement;
    const isNowhere = now === null || now === this.document.body;
    if (isNowhere || now === this.left.focus) heading.focus({ preventScroll: true });
  }

  private heading(): HTMLElement | null {
    return this.document.querySelector<HTMLElement>('main h1[tabindex="-1"]');
  }
}
