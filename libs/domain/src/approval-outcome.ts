import { ApprovalPolicy, ApprovalStep, Quorum } from './approval-policy';
import { ValueOf } from './closed-list';
import { Side } from './role';

export const DecisionOutcome = {
  APPROVE: 'APPROVE',
  APPROVE_WITH_CONDITIONS: 'APPROVE_WITH_CONDITIONS',
  REQUEST_CHANGES: 'REQUEST_CHANGES',
  ABSTAIN: 'ABSTAIN',
  REVOKE: 'REVOKE',
} as const;
export type DecisionOutcome = ValueOf<typeof DecisionOutcome>;

export const RequestState = {
  OPEN: 'OPEN',
  APPROVED: 'APPROVED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const;
export type RequestState = ValueOf<typeof RequestState>;

export interface Seat {
  readonly id: string;
  /** Which step of the policy it belongs to, from 0. */
  readonly step: number;
  readonly side: Side;
  readonly personId: string;
  readonly isSole: boolean;
}

export interface GivenDecision {
  readonly seatId: string;
  readonly outcome: DecisionOutcome;
}

export interface Outcome {
  readonly state: Extract<RequestState, 'OPEN' | 'APPROVED' | 'CHANGES_REQUESTED'>;
  /** The step whose turn it is; the number of steps once all have their quorum. */
  readonly step: number;
  /** Seats that can still decide in this step. */
  readonly waitsFor: readonly string[];
}

/**
 * The outcome of a request, from its policy's snapshot, its seats and its decisions in the order in which they were given.
 * The last decision of a seat is in force; a revoked one leaves the seat undecided. An abstention never counts towards a
 * quorum; one request for changes ends the request. A step does not begin before the step before it has its quorum.
 *
 * Four eyes: an author's seat counts for nothing on the client's side, unless the seat is the client's only one. A seat of
 * one side never fills a step of the other, and a policy without a step approves nothing.
 */
export function outcomeOf(
  policy: ApprovalPolicy,
  seats: readonly Seat[],
  decisions: readonly GivenDecision[],
  authorIds: ReadonlySet<string>,
): Outcome {
  const inForce = decisionsInForce(decisions);
  for (const [index, step] of policy.steps.entries()) {
    const eligible = seats.filter(
      (seat) => seat.step === index && seat.side === step.side && mayCount(seat, authorIds),
    );
    const outcomes = eligible.map((seat) => inForce.get(seat.id));
    if (outcomes.includes(DecisionOutcome.REQUEST_CHANGES)) {
      return { state: 'CHANGES_REQUESTED', step: index, waitsFor: [] };
    }
    if (!hasQuorum(step, eligible, inForce)) {
      const waitsFor = eligible.filter((seat) => !inForce.has(seat.id)).map((seat) => seat.id);
      return { state: 'OPEN', step: index, waitsFor };
    }
  }
  const isDecided = policy.steps.length > 0;
  return { state: isDecided ? 'APPROVED' : 'OPEN', step: policy.steps.length, waitsFor: [] };
}

/** Four eyes, for one seat. The agency's own check has no such rule: its consultants write. */
export function mayCount(seat: Seat, authorIds: ReadonlySet<string>): boolean {
  return seat.side === Side.AGENCY || seat.isSole || !authorIds.has(seat.personId);
}

/** Whether the people who may decide could reach every step's quorum at all. */
export function canBeFulfilled(
  policy: ApprovalPolicy,
  seats: readonly Seat[],
  authorIds: ReadonlySet<string>,
): boolean {
  const everybody = seats.map(({ id }) => ({ seatId: id, outcome: DecisionOutcome.APPROVE }));
  return outcomeOf(policy, seats, everybody, authorIds).state === 'APPROVED';
}

function decisionsInForce(decisions: readonly GivenDecision[]): ReadonlyMap<string, DecisionOutcome> {
  const inForce = new Map<string, DecisionOutcome>();
  for (const { seatId, outcome } of decisions) {
    if (outcome === DecisionOutcome.REVOKE) inForce.delete(seatId);
    else inForce.set(seatId, outcome);
  }
  return inForce;
}

function hasQuorum(step: ApprovalStep, seats: readonly Seat[], inForce: ReadonlyMap<string, DecisionOutcome>): boolean {
  const approving = seats.filter((seat) => approves(inForce.get(seat.id)));
  const people = new Set(approving.map((seat) => seat.personId));
  return people.size >= needed(step, seats) && step.required.every((personId) => people.has(personId));
}

function approves(outcome: DecisionOutcome | undefined): boolean {
  return outcome === DecisionOutcome.APPROVE || outcome === DecisionOutcome.APPROVE_WITH_CONDITIONS;
}

/** At least one, always: an empty step is no approval. */
function needed({ quorum, atLeast = 1 }: ApprovalStep, seats: readonly Seat[]): number {
  if (quorum === Quorum.ANY) return 1;
  return Math.max(1, quorum === Quorum.ALL ? seats.length : atLeast);
}
