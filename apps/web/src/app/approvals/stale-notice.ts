import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Stage } from '@groundwork/domain';
import { Banner, Button, segmentOf } from '@groundwork/ui';
import { GraphqlApi } from '../core/graphql-api';
import { CurrentRequestDocument } from './approvals.generated';

/** The version that was shown is no longer what is asked: says so, and leads to the one that is. */
@Component({
  selector: 'app-stale-notice',
  imports: [Banner, Button, RouterLink],
  template: `
    <gw-banner tone="error" heading="This is no longer what is asked. Nothing was recorded.">
      Somebody replaced or ended this version while you were reading. What you typed is kept.
      @if (current.value(); as answer) {
        @if (answer.stage.overview.openRequestId; as id) {
          <a gwBannerAct gwButton look="primary" [routerLink]="['/decisions', id]">See the current version</a>
        } @else {
          <a gwBannerAct gwButton look="primary" [routerLink]="['/strategies', strategyId(), segment()]"
            >See the stage</a
          >
        }
      }
    </gw-banner>
  `,
})
export class StaleNotice {
  readonly strategyId = input.required<string>();
  readonly stage = input.required<Stage>();
  protected readonly current = inject(GraphqlApi).query(CurrentRequestDocument, () => ({
    strategyId: this.strategyId(),
    stage: this.stage(),
  }));
  protected segment(): string {
    return segmentOf(this.stage());
  }
}
