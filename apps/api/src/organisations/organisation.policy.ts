import { ApprovalRule, DomainError, ErrorCode } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';

type Reaching = Pick<Viewer, 'reach'>;

/** A new client belongs to nobody yet, so only who works for all clients can take one on. */
export function assertMayCreateOrganisation({ reach }: Reaching): void {
  if (reach !== 'ALL') throw new DomainError(ErrorCode.FORBIDDEN, 'organisation.beyondYourClients');
}

/** `SOLE` lets one person approve what they wrote; where there are others to ask, four eyes are better than two. */
export function assertRuleFits(rule: ApprovalRule, approvers: number): void {
  if (rule === ApprovalRule.SOLE && approvers !== 1) {
    throw new DomainError(ErrorCode.CONFLICT, 'policy.soleNeedsOne', { parameters: { count: approvers } });
  }
}
