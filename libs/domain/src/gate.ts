import { Stage, STAGE_DEFINITIONS } from './stage';

export interface Gate {
  readonly isOpen: boolean;
  /** Stages that the client has to approve first, in order. */
  readonly waitsFor: readonly Stage[];
}

/**
 * The gate: a stage can be submitted once the stages that it builds on are approved. Writing needs no gate.
 *
 * @param approved the stages that have a version in force
 */
export function gateOf(stage: Stage, approved: ReadonlySet<Stage>): Gate {
  const waitsFor = STAGE_DEFINITIONS[stage].gate.filter((earlier) => !approved.has(earlier));
  return { isOpen: waitsFor.length === 0, waitsFor };
}
