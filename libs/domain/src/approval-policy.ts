import { ValueOf } from './closed-list';
import { Side } from './role';

export const Quorum = { ANY: 'ANY', ALL: 'ALL', N_OF_M: 'N_OF_M' } as const;
export type Quorum = ValueOf<typeof Quorum>;

export interface ApprovalStep {
  readonly side: Side;
  readonly quorum: Quorum;
  /** How many have to approve, for `N_OF_M`. */
  readonly atLeast?: number;
  /** Persons without whose approval the step has no quorum. */
  readonly required: readonly string[];
  /** The client has one person who can decide: they may approve what they wrote, and it is said wherever it shows. */
  readonly isSole: boolean;
}

export interface ApprovalPolicy {
  readonly steps: readonly ApprovalStep[];
  /** Days until a request is due; silence never approves. */
  readonly dueInDays: number;
}

/** The two rules that one picks from; everything else is written as a policy. */
export const ApprovalRule = { FOUR_EYES: 'FOUR_EYES', SOLE: 'SOLE' } as const;
export type ApprovalRule = ValueOf<typeof ApprovalRule>;

/** The policy that a rule stands for: one step, one client approver. */
export function policyOf(rule: ApprovalRule): ApprovalPolicy {
  return {
    steps: [{ side: Side.CLIENT, quorum: Quorum.ANY, required: [], isSole: rule === ApprovalRule.SOLE }],
    dueInDays: 14,
  };
}
