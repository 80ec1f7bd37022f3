import { Stage, STAGE_DEFINITIONS, STAGES } from '@groundwork/domain';
import { IconName } from './icon';

/** What a picture of a stage needs to know; the contract's `StageOverview` has it all. */
export interface StageGlance {
  readonly stage: Stage;
  readonly isBuilt: boolean;
  readonly gateIsOpen: boolean;
  readonly waitsFor: readonly Stage[];
  readonly itemCount: number;
  readonly inForce?: { readonly number: number } | null;
  readonly openRequestId?: string | null;
  readonly lastState?: string | null;
  readonly hasChangesSinceInForce: boolean;
}

/** How a stage stands, in the one order of importance that list, rail and picture share. */
export type StageStanding = 'waiting' | 'changes' | 'approved' | 'approvedAndChanged' | 'draft' | 'empty' | 'unbuilt';

/** The look of a badge; also the names of the state tokens. */
export type Tone = 'draft' | 'waiting' | 'approved' | 'changes' | 'suspect' | 'plain';

export function standingOf(glance: StageGlance): StageStanding {
  if (glance.openRequestId) return 'waiting';
  if (glance.lastState === 'CHANGES_REQUESTED') return 'changes';
  if (glance.inForce) return glance.hasChangesSinceInForce ? 'approvedAndChanged' : 'approved';
  if (!glance.isBuilt) return 'unbuilt';
  return glance.itemCount > 0 ? 'draft' : 'empty';
}

interface StandingLook {
  readonly tone: Tone;
  readonly icon: IconName | null;
  readonly words: string;
}

export const STANDING_LOOKS: Readonly<Record<StageStanding, StandingLook>> = {
  waiting: { tone: 'waiting', icon: 'clock', words: 'Waits for approval' },
  changes: { tone: 'changes', icon: 'return', words: 'Changes requested' },
  approved: { tone: 'approved', icon: 'check', words: 'Approved' },
  approvedAndChanged: { tone: 'suspect', icon: 'pen', words: 'Changed since approval' },
  draft: { tone: 'draft', icon: 'pen', words: 'In writing' },
  empty: { tone: 'plain', icon: null, words: 'Not begun' },
  unbuilt: { tone: 'plain', icon: null, words: 'Not built yet' },
};

/** `Purpose`, `Where you stand`: the word on the screen. */
export function stageName(stage: Stage): string {
  return STAGE_DEFINITIONS[stage].name;
}

/** `Purpose`; `Purpose and Where you stand`; `Purpose, People and Measures`. */
export function stageNames(stages: readonly Stage[], language = 'en-GB'): string {
  const inOrder = STAGES.filter((stage) => stages.includes(stage));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(inOrder.map(stageName));
}

/** `purpose` in an address stands for `PURPOSE`; null when there is no such stage. */
export function stageOfSegment(segment: string): Stage | null {
  return STAGES.find((stage) => stage.toLowerCase() === segment) ?? null;
}

export function segmentOf(stage: Stage): string {
  return stage.toLowerCase();
}
