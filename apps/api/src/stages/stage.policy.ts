import { Act, DomainError, ErrorCode, mayDo, StrategyStatus } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';

interface Written {
  readonly status: StrategyStatus;
}

/** Whether the viewer may write in a strategy's stages. Writing needs no gate; a closed strategy is read only. */
export function canWrite(viewer: Pick<Viewer, 'role'>, { status }: Written): boolean {
  return mayDo(viewer.role, Act.WRITE_ITEM) && status !== StrategyStatus.CLOSED;
}

export function assertMayWrite({ status }: Written): void {
  if (status === StrategyStatus.CLOSED) throw new DomainError(ErrorCode.CONFLICT, 'strategy.closed');
}

/** Refuses what was written on top of something that is no longer there. */
export function assertFresh(row: { readonly version: number }, seenVersion: number): void {
  if (row.version === seenVersion) return;
  throw new DomainError(ErrorCode.STALE, 'row.stale', { facts: { version: row.version } });
}

/** A removed item can be brought back, and nothing else. */
export function assertPresent({ removedAt }: { readonly removedAt: Date | null }): void {
  if (removedAt !== null) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
}
