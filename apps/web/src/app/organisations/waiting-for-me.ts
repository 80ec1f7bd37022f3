import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, stageName } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { WaitingForMeDocument } from './waiting-for-me.generated';

/** What waits for whoever is signed in to decide: of one strategy, or of all. Nothing where nothing waits. */
@Component({
  selector: 'app-waiting-for-me',
  imports: [Banner, Button, RouterLink],
  templateUrl: './waiting-for-me.html',
  styleUrl: './waiting-for-me.css',
})
export class WaitingForMe {
  private readonly session = inject(Session);

  readonly strategyId = input<string>();

  protected readonly inbox = inject(GraphqlApi).query(WaitingForMeDocument, () =>
    this.session.may('DECIDE') ? { first: 50 } : undefined,
  );
  /** Whether it has been learnt; what stands below is shown from then on, so that nothing jumps under a thumb. */
  readonly isKnown = computed(
    () => !this.session.may('DECIDE') || this.inbox.value() !== undefined || this.inbox.error() !== undefined,
  );
  protected readonly name = stageName;
  protected readonly waiting = computed(() => {
    const all = this.inbox.value()?.approvalInbox.nodes ?? [];
    const strategyId = this.strategyId();
    return strategyId === undefined ? all : all.filter(({ strategy }) => strategy.id === strategyId);
  });
}
