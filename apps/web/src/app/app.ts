import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@groundwork/ui';
import { HeadingFocus } from './core/heading-focus';
import { Theme } from './core/theme';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, ToastOutlet],
  template: `
    <router-outlet />
    <gw-toasts />
  `,
})
export class App {
  constructor() {
    // Both work from here on by being there.
    inject(Theme);
    inject(HeadingFocus);
  }
}
