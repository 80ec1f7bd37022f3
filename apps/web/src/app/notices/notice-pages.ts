import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PageHeader } from '@groundwork/ui';
import { Failure, messageOf } from '../core/failure';
import { followTitle } from '../core/page-title';
import { Session } from '../core/session';

/** Not here, or not yours: the same page, so that it tells nobody what exists. */
@Component({
  selector: 'app-not-found-page',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <gw-page-header
      heading="This page is not here"
      lead="It may have been moved or removed, or it belongs to somebody else. If somebody sent you the address, ask them to check it."
    />
    <a gwButton look="primary" [routerLink]="session.home()">Back to the start</a>
  `,
})
export class NotFoundPage {
  protected readonly session = inject(Session);

  constructor() {
    followTitle(() => 'Not found');
  }
}

@Component({
  selector: 'app-no-access-page',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <gw-page-header
      heading="This is not open to you"
      lead="Your role here does not include this. Somebody who manages people at the agency can change that."
    />
    <a gwButton look="primary" [routerLink]="session.home()">Back to the start</a>
  `,
})
export class NoAccessPage {
  protected readonly session = inject(Session);

  constructor() {
    followTitle(() => 'No access');
  }
}

@Component({
  selector: 'app-not-built-page',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <gw-page-header heading="Not built yet" lead="This part of Groundwork is still to come." />
    <a gwButton look="primary" [routerLink]="session.home()">Back to the start</a>
  `,
})
export class NotBuiltPage {
  protected readonly session = inject(Session);
}

/** What a page shows in place of itself when what it is about could not be loaded: the right one of three. */
@Component({
  selector: 'app-page-failure',
  imports: [Button, NoAccessPage, NotFoundPage, PageHeader],
  template: `
    @switch (failure().code) {
      @case ('NOT_FOUND') {
        <app-not-found-page />
      }
      @case ('FORBIDDEN') {
        <app-no-access-page />
      }
      @case ('UNAUTHENTICATED') {}
      @default {
        <gw-page-header heading="This could not be loaded" [lead]="message()" />
        <button gwButton look="primary" type="button" [busy]="isRetrying()" (click)="retry.emit()">Try again</button>
      }
    }
  `,
})
export class PageFailure {
  readonly failure = input.required<Failure>();
  readonly isRetrying = input(false);
  readonly retry = output();
  protected message(): string {
    return messageOf(this.failure());
  }
}
