import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'groundwork.theme';

/** Light or dark: as the system says, unless somebody chose; the choice stays in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(remembered());
  readonly choice = this.chosen.asReadonly();

  constructor() {
    this.apply(this.chosen());
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    localStorage.setItem(KEY, choice);
    this.apply(choice);
  }

  private apply(choice: ThemeChoice): void {
    const root = this.document.documentElement;
    if (choice === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = choice;
  }
}

function remembered(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
