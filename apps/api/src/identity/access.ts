import { type Act, DomainError, ErrorCode, mayDo, type Role } from '@groundwork/domain';

/** Who may call a root field: anybody at all, or whoever's role may do a kind of act. */
export type Access = 'PUBLIC' | Act;

/** The closed door: what names no permission answers nobody, and a role that is not in the table is sent away. */
export function assertMayCall(access: Access | undefined, viewer: { readonly role: Role } | null): void {
  if (access === undefined) throw new DomainError(ErrorCode.FORBIDDEN, 'permission.unnamed');
  if (access === 'PUBLIC') return;
  if (viewer === null) throw new DomainError(ErrorCode.UNAUTHENTICATED, 'auth.signedOut');
  if (!mayDo(viewer.role, access)) throw new DomainError(ErrorCode.FORBIDDEN, 'permission.role');
}
