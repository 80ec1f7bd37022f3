import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, segmentOf } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { CurrentRequestDocument, type RequestFragment } from './approvals.generated';
import { overtakenWords } from './request-words';

/** The version that was shown is no longer what is asked: says what became of it, and leads to the one that is. */
@Component({
  selector: 'app-stale-notice',
  imports: [Banner, Button, RouterLink],
  template: `
    <gw-banner tone="error" heading="This is no longer what is asked. Nothing was recorded.">
      <p>{{ words() }}{{ hasTyped() ? ' What you typed is kept.' : '' }}</p>
      @if (current.value()) {
        @if (openRequestId(); as id) {
          <a gwBannerAct gwButton look="primary" [routerLink]="['/decisions', id]">See the current version</a>
        } @else {
          <a gwBannerAct gwButton look="primary" [routerLink]="stageLink()">See the stage</a>
        }
      }
    </gw-banner>
  `,
})
export class StaleNotice {
  /** As it is now. */
  readonly request = input.required<RequestFragment>();
  readonly hasTyped = input(false);

  private readonly strategyId = computed(() => this.request().strategy.id);
  private readonly stage = computed(() => this.request().stage);
  protected readonly current = inject(GraphqlApi).query(CurrentRequestDocument, () => ({
    strategyId: this.strategyId(),
    stage: this.stage(),
  }));
  private readonly last = computed(() => this.current.value()?.stage.lastRequest ?? undefined);
  protected readonly words = computed(() => overtakenWords(this.request(), this.last()?.revision.number));
  protected readonly openRequestId = computed(() => {
    const last = this.last();
    return last?.state === 'OPEN' && last.id !== this.request().id ? last.id : null;
  });
  protected readonly stageLink = computed(() => ['/strategies', this.strategyId(), segmentOf(this.stage())]);
}
