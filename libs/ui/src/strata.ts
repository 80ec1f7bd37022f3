import { Component, computed, input } from '@angular/core';
import { STAGES } from '@groundwork/domain';
import { StageGlance, stageName, STANDING_LOOKS, StageStanding, standingOf } from './stage-state';

const LAYER = 10;
const WIDTH = 96;

interface Layer {
  readonly path: string;
  readonly standing: StageStanding;
}

/**
 * The seven stages as a section through the ground: Purpose is the bedrock, Tactics and channels lie on top.
 * A picture beside words; the same is said to those who do not see it.
 */
@Component({
  selector: 'gw-strata',
  template: `
    <svg [attr.viewBox]="viewBox" role="img" [attr.aria-label]="words()" preserveAspectRatio="none">
      @for (layer of layers(); track $index) {
        <path [attr.d]="layer.path" [class]="layer.standing" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
      width: 6rem;
      height: 4.5rem;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: var(--gw-colour-sunk);
      stroke: var(--gw-colour-line-strong);
      stroke-width: 1;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .unbuilt {
      fill: none;
      stroke-dasharray: 2 3;
    }
    .empty {
      fill: none;
    }
    .draft {
      fill: var(--gw-colour-draft-fill);
      stroke: var(--gw-colour-draft);
    }
    .waiting {
      fill: var(--gw-colour-waiting-fill);
      stroke: var(--gw-colour-waiting);
    }
    .approved {
      fill: var(--gw-colour-approved-fill);
      stroke: var(--gw-colour-approved);
    }
    .approvedAndChanged {
      fill: var(--gw-colour-suspect-fill);
      stroke: var(--gw-colour-suspect);
    }
    .changes {
      fill: var(--gw-colour-changes-fill);
      stroke: var(--gw-colour-changes);
    }
  `,
})
export class Strata {
  readonly glances = input.required<readonly StageGlance[]>();
  protected readonly viewBox = `0 0 ${WIDTH} ${STAGES.length * LAYER + 2}`;
  protected readonly layers = computed(() => this.inOrder().map((glance, index) => layerOf(glance, index)));
  protected readonly words = computed(() =>
    this.inOrder()
      .map((glance) => `${stageName(glance.stage)}: ${STANDING_LOOKS[standingOf(glance)].words.toLowerCase()}`)
      .join('; '),
  );

  private inOrder(): readonly StageGlance[] {
    return [...this.glances()].sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
  }
}

function layerOf(glance: StageGlance, index: number): Layer {
  const bottom = (STAGES.length - index) * LAYER;
  const top = bottom - LAYER + 2;
  return { path: bandBetween(top, bottom, index), standing: standingOf(glance) };
}

/** A band whose upper and lower edge roll alike; neighbours roll a little differently, as ground does. */
function bandBetween(top: number, bottom: number, index: number): string {
  const roll = index % 2 === 0 ? 1.6 : -1.4;
  const right = WIDTH - 1;
  const half = WIDTH / 2;
  return (
    `M1 ${top}C${half * 0.5} ${top - roll} ${half * 0.7} ${top + roll} ${half} ${top + roll * 0.4}` +
    `S${half * 1.6} ${top - roll} ${right} ${top}V${bottom}` +
    `C${half * 1.6} ${bottom - roll} ${half * 1.3} ${bottom} ${half} ${bottom + roll * 0.4}` +
    `S${half * 0.5} ${bottom - roll} 1 ${bottom}Z`
  );
}
