import type { ApprovalRule } from '@groundwork/contract';

export const RULES: readonly { readonly rule: ApprovalRule; readonly name: string; readonly means: string }[] = [
  {
    rule: 'FOUR_EYES',
    name: 'Four eyes',
    means: 'Who wrote part of a version does not approve it; another approver does.',
  },
  {
    rule: 'SOLE',
    name: 'One person decides',
    means: 'The client has one approver, who may approve their own words. Every decision says so.',
  },
];

/** Why a rule cannot be picked for a client with so many approvers; empty where it can. */
export function whyNotRule(rule: ApprovalRule, approvers: number): string {
  if (rule !== 'SOLE' || approvers === 1) return '';
  const count = approvers === 0 ? 'no approver yet' : `${approvers} approvers`;
  return `Not to be picked now: this client has ${count}, and the rule fits where there is exactly one.`;
}
