import { createHash } from 'node:crypto';
import { assertValid, canonicalText, type Canonical, DomainError, ErrorCode } from '@groundwork/domain';
import { personOf, type TenantDb } from '@groundwork/tenancy';
import { IdempotencyKey } from './idempotency-key.entity';

const SHAPE = /^[A-Za-z0-9-]{8,100}$/;

/** What somebody asks for under a key. */
export interface Asked {
  readonly key: string;
  /** The mutation. */
  readonly operation: string;
  readonly input: { readonly [field: string]: Canonical | undefined };
}

/**
 * Does something once for each actor and key, in the transaction that remembers it. Asked again with the same input, it
 * answers with what came of it; with another input it refuses. Two at once: the second waits for the first.
 *
 * @param work does it, and answers with the id of the result
 */
export async function once(
  db: TenantDb,
  { key, operation, input }: Asked,
  work: () => Promise<string>,
): Promise<string> {
  if (!SHAPE.test(key)) assertValid([{ path: 'idempotencyKey', reason: 'input.notAKey' }]);
  const row = {
    actorId: personOf(db.viewer),
    key,
    inputHash: createHash('sha256').update(canonicalText({ operation, input })).digest('hex'),
    resultId: null,
    createdAt: db.now,
  };
  if (await db.insertIfNew(IdempotencyKey, row)) {
    const resultId = await work();
    await db.update(IdempotencyKey, { ...row, agencyId: db.viewer.agencyId }, { resultId });
    return resultId;
  }
  const before = await db.findOne(IdempotencyKey, { actorId: row.actorId, key });
  if (!before?.resultId || before.inputHash !== row.inputHash) {
    throw new DomainError(ErrorCode.CONFLICT, 'idempotency.otherInput');
  }
  return before.resultId;
}
