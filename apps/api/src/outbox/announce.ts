import type { TenantDb } from '@groundwork/tenancy';
import { OutboxMessage } from './outbox-message.entity';

/** What others are told of. */
export type Topic = 'approval.requested' | 'approval.decided' | 'approval.withdrawn' | 'stage.changed';

/** Leaves a message for mail and live pages, in the transaction that made it true. Ids only: readers look for themselves. */
export async function announce(
  db: TenantDb,
  message: { readonly topic: Topic; readonly organisationId: string; readonly ids: Readonly<Record<string, string>> },
): Promise<void> {
  await db.insert(OutboxMessage, { ...message, createdAt: db.now, deliveredAt: null });
}
