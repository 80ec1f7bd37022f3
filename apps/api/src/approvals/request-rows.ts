import type { TenantDb } from '@groundwork/tenancy';
import { lockStage, StageRevision } from '../stages';
import { ApprovalRequest } from './approval-request.entity';

/** A request under somebody's hand, with the version that it is about. */
export interface HeldRequest {
  readonly request: ApprovalRequest;
  readonly revision: StageRevision;
}

/** Waits for one's turn on the stage, then holds the request: of two who act at once, exactly one finds it open. */
export async function hold(db: TenantDb, id: string): Promise<HeldRequest> {
  const { strategyId, stage, subjectId } = await db.get(ApprovalRequest, id);
  await lockStage(db, strategyId, stage);
  return { request: await db.lock(ApprovalRequest, id), revision: await db.get(StageRevision, subjectId) };
}
