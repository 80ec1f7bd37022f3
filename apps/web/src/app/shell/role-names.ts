import type { Role } from '@groundwork/domain';

/** Roles as people say them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  ADMIN: 'Administrator',
  CONSULTANT: 'Consultant',
  APPROVER: 'Approver',
  CONTRIBUTOR: 'Contributor',
  VIEWER: 'Reader',
};
