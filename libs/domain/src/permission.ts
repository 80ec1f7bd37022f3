import { keysOf, ValueOf } from './closed-list';
import { Role } from './role';

/** Kinds of act that the permission table knows. */
export const Act = {
  READ: 'READ',
  CREATE_ORGANISATION: 'CREATE_ORGANISATION',
  CREATE_STRATEGY: 'CREATE_STRATEGY',
  WRITE_ITEM: 'WRITE_ITEM',
  SUBMIT_STAGE: 'SUBMIT_STAGE',
  WITHDRAW_REQUEST: 'WITHDRAW_REQUEST',
  DECIDE: 'DECIDE',
  SET_APPROVAL_RULE: 'SET_APPROVAL_RULE',
} as const;
export type Act = ValueOf<typeof Act>;

/** Which role may do which kind of act. Whether *this person* may do it to *this row* is said by the row's policy. */
export const PERMISSIONS: Readonly<Record<Act, readonly Role[]>> = {
  READ: ['ADMIN', 'CONSULTANT', 'APPROVER', 'CONTRIBUTOR', 'VIEWER'],
  CREATE_ORGANISATION: ['ADMIN', 'CONSULTANT'],
  CREATE_STRATEGY: ['ADMIN', 'CONSULTANT'],
  WRITE_ITEM: ['ADMIN', 'CONSULTANT', 'APPROVER', 'CONTRIBUTOR'],
  SUBMIT_STAGE: ['ADMIN', 'CONSULTANT'],
  WITHDRAW_REQUEST: ['ADMIN', 'CONSULTANT'],
  DECIDE: ['APPROVER'],
  SET_APPROVAL_RULE: ['ADMIN', 'CONSULTANT'],
};

export function mayDo(role: Role, act: Act): boolean {
  return PERMISSIONS[act].includes(role);
}

export function actsOf(role: Role): readonly Act[] {
  return keysOf(PERMISSIONS).filter((act) => mayDo(role, act));
}
