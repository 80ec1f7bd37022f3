import {
  Act,
  type ApprovalPolicy,
  ApprovalRule,
  DecisionOutcome,
  DomainError,
  ErrorCode,
  type ErrorDetails,
  type GivenDecision,
  mayCount,
  mayDo,
  type OpenPoint,
  outcomeOf,
  type Reason,
  RequestState,
  type Seat,
  type Stage,
  STAGE_DEFINITIONS,
  StrategyStatus,
} from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';

/** Why something cannot be done now. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly details?: ErrorDetails;
}

export function assertNone(refusal: Refusal | undefined): void {
  if (refusal) throw new DomainError(refusal.code, refusal.reason, refusal.details);
}

export interface Submission {
  readonly viewer: Pick<Viewer, 'role'>;
  readonly stage: Stage;
  readonly status: StrategyStatus;
  readonly isBuilt: boolean;
  /** Stages that must be approved first. */
  readonly waitsFor: readonly Stage[];
  readonly openRequestId: string | null;
  readonly itemCount: number;
  readonly openPoints: readonly OpenPoint[];
  readonly isUnchanged: boolean;
  readonly approverCount: number;
  readonly canBeFulfilled: boolean;
}

/** Why a stage cannot be submitted now; nothing when it can. The nearest obstacle comes first. */
export function submitRefusalOf(submission: Submission): Refusal | undefined {
  if (!mayDo(submission.viewer.role, Act.SUBMIT_STAGE)) {
    return { code: ErrorCode.FORBIDDEN, reason: 'permission.role' };
  }
  return halted(submission.status) ?? notReady(submission) ?? nobodyDecides(submission);
}

function halted(status: StrategyStatus): Refusal | undefined {
  if (status === StrategyStatus.CLOSED) return { code: ErrorCode.CONFLICT, reason: 'strategy.closed' };
  return status === StrategyStatus.ON_HOLD ? { code: ErrorCode.CONFLICT, reason: 'strategy.onHold' } : undefined;
}

function notReady(submission: Submission): Refusal | undefined {
  const { isBuilt, waitsFor, openRequestId, itemCount, openPoints, isUnchanged } = submission;
  if (openRequestId !== null) {
    return { code: ErrorCode.CONFLICT, reason: 'stage.alreadySubmitted', details: { facts: { openRequestId } } };
  }
  if (waitsFor.length > 0) {
    const stages = waitsFor.map((stage) => STAGE_DEFINITIONS[stage].name).join(', ');
    return {
      code: ErrorCode.GATE_CLOSED,
      reason: 'stage.gateClosed',
      details: { parameters: { stages }, facts: { waitsFor } },
    };
  }
  if (!isBuilt) return { code: ErrorCode.CONFLICT, reason: 'stage.notBuilt' };
  if (itemCount === 0) return { code: ErrorCode.CONFLICT, reason: 'stage.empty' };
  if (openPoints.some(({ blocks }) => blocks)) return { code: ErrorCode.CONFLICT, reason: 'stage.incomplete' };
  return isUnchanged ? { code: ErrorCode.CONFLICT, reason: 'stage.unchanged' } : undefined;
}

function nobodyDecides({ approverCount, canBeFulfilled }: Submission): Refusal | undefined {
  if (approverCount === 0) return { code: ErrorCode.CONFLICT, reason: 'stage.nobodyToApprove' };
  return canBeFulfilled ? undefined : { code: ErrorCode.CONFLICT, reason: 'stage.onlyAuthorsToApprove' };
}

/** The rule for a single person holds only while there is a single person; with two, the other one decides. */
export function ruleInEffect(rule: ApprovalRule, approverCount: number): ApprovalRule {
  return rule === ApprovalRule.SOLE && approverCount === 1 ? ApprovalRule.SOLE : ApprovalRule.FOUR_EYES;
}

/** What is known of a request when somebody is about to decide. */
export interface Deciding {
  readonly viewer: Pick<Viewer, 'role' | 'personId'>;
  readonly status: StrategyStatus;
  readonly state: RequestState;
  readonly policy: ApprovalPolicy;
  readonly seats: readonly Seat[];
  readonly decisions: readonly GivenDecision[];
  readonly authorIds: ReadonlySet<string>;
}

/** The viewer's seat in the step whose turn it is, or else any seat of theirs. */
export function seatOf({ viewer, policy, seats, decisions, authorIds }: Deciding): Seat | undefined {
  const { step } = outcomeOf(policy, seats, decisions, authorIds);
  const own = seats.filter(({ personId }) => personId === viewer.personId);
  return own.find((seat) => seat.step === step) ?? own[0];
}

/** Why the viewer cannot decide now; nothing when they can. */
export function decideRefusalOf(deciding: Deciding): Refusal | undefined {
  const { viewer, status, state, policy, seats, decisions, authorIds } = deciding;
  if (!mayDo(viewer.role, Act.DECIDE)) return { code: ErrorCode.FORBIDDEN, reason: 'permission.role' };
  const seat = seatOf(deciding);
  if (!seat) return { code: ErrorCode.FORBIDDEN, reason: 'decision.notYourSeat' };
  if (state !== RequestState.OPEN) return ended(state);
  const halt = halted(status);
  if (halt) return halt;
  if (!mayCount(seat, authorIds)) return { code: ErrorCode.FORBIDDEN, reason: 'decision.ownWords' };
  const { step, waitsFor } = outcomeOf(policy, seats, decisions, authorIds);
  if (seat.step !== step) return { code: ErrorCode.CONFLICT, reason: 'decision.notYourTurn' };
  return waitsFor.includes(seat.id) ? undefined : { code: ErrorCode.CONFLICT, reason: 'decision.alreadyGiven' };
}

/** Why a request cannot be taken back now; nothing when it can. */
export function withdrawRefusalOf(
  state: RequestState,
  status: StrategyStatus,
  { role }: Pick<Viewer, 'role'>,
): Refusal | undefined {
  if (!mayDo(role, Act.WITHDRAW_REQUEST)) return { code: ErrorCode.FORBIDDEN, reason: 'permission.role' };
  if (state !== RequestState.OPEN) return ended(state);
  return status === StrategyStatus.CLOSED ? halted(status) : undefined;
}

function ended(state: RequestState): Refusal {
  return { code: ErrorCode.STALE, reason: 'request.notOpen', details: { parameters: { state }, facts: { state } } };
}

/** The decisions that can be given so far; the others come with conditions, delegation and revoking. */
export const OFFERED: readonly DecisionOutcome[] = [DecisionOutcome.APPROVE, DecisionOutcome.REQUEST_CHANGES];
