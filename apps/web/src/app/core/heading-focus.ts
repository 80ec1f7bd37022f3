import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/**
 * After each navigation the focus goes to the new page's heading, so that it is read out and the next Tab starts there.
 * A heading that comes only with its data is waited for, unless somebody meanwhile puts the focus elsewhere.
 */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private lastPath: string | null = null;
  private waiting: MutationObserver | null = null;

  constructor() {
    const following = inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.arrive(event.urlAfterRedirects);
    });
    inject(DestroyRef).onDestroy(() => {
      following.unsubscribe();
      this.waiting?.disconnect();
    });
  }

  private arrive(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    const isFirst = this.lastPath === null;
    const isSame = this.lastPath === path;
    this.lastPath = path;
    if (isFirst || isSame) return;
    this.waiting?.disconnect();
    const from = this.document.activeElement;
    const before = this.heading();
    this.waiting = new MutationObserver(() => this.focusNew(before, from));
    this.waiting.observe(this.document.body, { childList: true, subtree: true });
    this.focusNew(before, from);
  }

  private focusNew(before: Element | null, from: Element | null): void {
    const heading = this.heading();
    if (!heading || (heading === before && heading.isConnected)) return;
    this.waiting?.disconnect();
    const now = this.document.activeElement;
    if (now === from || now === this.document.body || now === null) heading.focus({ preventScroll: true });
  }

  private heading(): HTMLElement | null {
    return this.document.querySelector<HTMLElement>('main h1[tabindex="-1"]');
  }
}
