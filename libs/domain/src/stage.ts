import { keysOf, ValueOf } from './closed-list';

/** The seven stages of a strategy, in the order in which they are decided: tools come last. */
export const Stage = {
  PURPOSE: 'PURPOSE',
  LANDSCAPE: 'LANDSCAPE',
  VOICE: 'VOICE',
  LEVERAGE: 'LEVERAGE',
  PEOPLE: 'PEOPLE',
  METRICS: 'METRICS',
  TOOLS: 'TOOLS',
} as const;
export type Stage = ValueOf<typeof Stage>;

export const STAGES: readonly Stage[] = keysOf(Stage);

interface StageDefinition {
  /** The word on the screen. */
  readonly name: string;
  /** The one question that the stage answers. */
  readonly question: string;
  /** Stages that must be approved before this one can be submitted. */
  readonly gate: readonly Stage[];
  /** Whether this program can write the stage yet. */
  readonly isBuilt: boolean;
}

export const STAGE_DEFINITIONS: Readonly<Record<Stage, StageDefinition>> = {
  PURPOSE: { name: 'Purpose', question: 'What do you want to accomplish?', gate: [], isBuilt: true },
  LANDSCAPE: {
    name: 'Where you stand',
    question: 'Where do you stand, inside and out?',
    gate: [],
    isBuilt: true,
  },
  VOICE: {
    name: 'Roles and replies',
    question: 'What voice do you give your customers, and how will you behave when they talk back?',
    gate: ['PURPOSE'],
    isBuilt: false,
  },
  LEVERAGE: {
    name: 'Feedback loop',
    question: 'How does what customers say change what you do?',
    gate: ['VOICE'],
    isBuilt: false,
  },
  PEOPLE: { name: 'People', question: 'Who needs to be at the table?', gate: [], isBuilt: false },
  METRICS: { name: 'Measures', question: 'How will you know it works?', gate: ['PURPOSE'], isBuilt: false },
  TOOLS: {
    name: 'Tactics and channels',
    question: 'Which tactics and tools, and why these?',
    gate: ['PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS'],
    isBuilt: false,
  },
};

export function stagesBefore(stage: Stage): readonly Stage[] {
  return STAGES.slice(0, STAGES.indexOf(stage));
}

export function isStageBuilt(stage: Stage): boolean {
  return STAGE_DEFINITIONS[stage].isBuilt;
}

export const StrategyStatus = { DRAFT: 'DRAFT', ACTIVE: 'ACTIVE', ON_HOLD: 'ON_HOLD', CLOSED: 'CLOSED' } as const;
export type StrategyStatus = ValueOf<typeof StrategyStatus>;

/** How much is asked: `LIGHT` for what a reader will miss, `FULL` for everything. */
export const Depth = { LIGHT: 'LIGHT', FULL: 'FULL' } as const;
export type Depth = ValueOf<typeof Depth>;
