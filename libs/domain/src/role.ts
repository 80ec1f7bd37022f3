import { ValueOf } from './closed-list';

/** Which side of the table somebody sits on; a person is never on both in one agency. */
export const Side = { AGENCY: 'AGENCY', CLIENT: 'CLIENT' } as const;
export type Side = ValueOf<typeof Side>;

export const Role = {
  ADMIN: 'ADMIN',
  CONSULTANT: 'CONSULTANT',
  APPROVER: 'APPROVER',
  CONTRIBUTOR: 'CONTRIBUTOR',
  VIEWER: 'VIEWER',
} as const;
export type Role = ValueOf<typeof Role>;

const SIDES: Readonly<Record<Role, Side>> = {
  ADMIN: Side.AGENCY,
  CONSULTANT: Side.AGENCY,
  APPROVER: Side.CLIENT,
  CONTRIBUTOR: Side.CLIENT,
  VIEWER: Side.CLIENT,
};

export function sideOf(role: Role): Side {
  return SIDES[role];
}

/** How somebody proves who they are. */
export const Means = { SESSION: 'SESSION', TOKEN: 'TOKEN', LINK: 'LINK', SYSTEM: 'SYSTEM' } as const;
export type Means = ValueOf<typeof Means>;
