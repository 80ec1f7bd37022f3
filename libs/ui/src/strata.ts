import { Component, computed, input } from '@angular/core';
import { STAGES } from '@groundwork/domain';
import { StageGlance, stageName, STANDING_LOOKS, StageStanding, standingOf } from './stage-state';

const LAYER = 10;
const WIDTH = 96;
const GAP = 1.6;
const ROLL = 2.4;

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
      stroke-dasharray: 1.5 3.5;
      opacity: 0.7;
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
  return { path: `${edge(index, 0)}${edgeBack(index + 1, GAP)}Z`, standing: standingOf(glance) };
}

/** The line below the layer of that number, from left to right; neighbours roll differently, as ground does. */
function edge(number: number, gap: number): string {
  const { y, roll } = lineOf(number, gap);
  return `M1 ${y}C${WIDTH * 0.25} ${y - roll} ${WIDTH * 0.3} ${y + roll} ${WIDTH * 0.5} ${y}S${WIDTH * 0.8} ${y - roll} ${WIDTH - 1} ${y}`;
}

/** The same line from right to left, so that two layers share it and nothing gapes between them. */
function edgeBack(number: number, gap: number): string {
  const { y, roll } = lineOf(number, gap);
  return `L${WIDTH - 1} ${y}C${WIDTH * 0.8} ${y - roll} ${WIDTH * 0.7} ${y - roll} ${WIDTH * 0.5} ${y}S${WIDTH * 0.25} ${y - roll} 1 ${y}`;
}

function lineOf(number: number, gap: number) {
  const isEven = number % 2 === 0;
  const isOuter = number === 0;
  return { y: (STAGES.length - number) * LAYER + gap + 1, roll: isOuter ? 0 : isEven ? ROLL : -ROLL };
}
