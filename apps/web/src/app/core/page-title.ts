import { effect, inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';

const NAME = 'Groundwork';

function titleOf(page: string | undefined): string {
  return page ? `${page} · ${NAME}` : NAME;
}

/** The route names the page until the page knows better. */
@Injectable({ providedIn: 'root' })
export class PageTitleStrategy extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.title.setTitle(titleOf(this.buildTitle(state)));
  }
}

/** For a page that is named after what it shows; call it in the constructor. Undefined leaves the title as it is. */
export function followTitle(page: () => string | undefined): void {
  const title = inject(Title);
  effect(() => {
    const name = page();
    if (name) title.setTitle(titleOf(name));
  });
}
