import { DomainError, ErrorCode } from '@groundwork/domain';
import type { TenantDb } from '@groundwork/tenancy';
import { linkOf, standingStrategy } from '../stages';
import type { ApprovalRequestType } from './approval.type';
import { requestWithId } from './request-facts';
import { shownRequest } from './shown-request';

/** A request with exactly what was submitted, for whoever may see it. */
export async function readRequestPage(db: TenantDb, id: string): Promise<ApprovalRequestType> {
  const facts = await requestWithId(db, id);
  if (!facts) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  const strategy = await standingStrategy(db, facts.strategyId);
  return shownRequest(facts, db.viewer, db.now, { status: strategy.status, link: linkOf(strategy) });
}
