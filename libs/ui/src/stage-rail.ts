import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Stage, STAGES } from '@groundwork/domain';
import { Icon } from './icon';
import { segmentOf, StageGlance, stageName, STANDING_LOOKS, standingOf } from './stage-state';

/**
 * The seven stages in their order: where one is, how each stands, what is still locked.
 * Beside the page on a wide screen; on a narrow one a row of marks under a line that says where one is.
 */
@Component({
  selector: 'gw-stage-rail',
  imports: [Icon, RouterLink],
  templateUrl: './stage-rail.html',
  styleUrl: './stage-rail.css',
})
export class StageRail {
  readonly strategyId = input.required<string>();
  readonly glances = input.required<readonly StageGlance[]>();
  /** The stage that is open on this page, if one is. */
  readonly current = input<Stage | null>(null);

  protected readonly steps = computed(() =>
    [...this.glances()]
      .sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage))
      .map((glance, index) => this.stepOf(glance, index)),
  );
  protected readonly position = computed(() => {
    const step = this.steps().find(({ isCurrent }) => isCurrent);
    return step ? `Stage ${step.number} of ${this.steps().length}: ${step.name}` : '';
  });

  private stepOf(glance: StageGlance, index: number) {
    const standing = standingOf(glance);
    const { tone, icon, words } = STANDING_LOOKS[standing];
    const isLocked = !glance.gateIsOpen && (standing === 'empty' || standing === 'unbuilt');
    return {
      stage: glance.stage,
      number: index + 1,
      name: stageName(glance.stage),
      link: ['/strategies', this.strategyId(), segmentOf(glance.stage)],
      isCurrent: glance.stage === this.current(),
      isLocked,
      tone,
      icon: icon ?? (isLocked ? ('lock' as const) : null),
      words: isLocked ? `${words}, locked` : words,
    };
  }
}
