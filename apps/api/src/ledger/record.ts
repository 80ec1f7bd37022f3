import { createHash, randomBytes } from 'node:crypto';
import { type Canonical, chainEntry, emptyChain, type LedgerAct, Visibility } from '@groundwork/domain';
import type { TenantDb } from '@groundwork/tenancy';
import { LedgerChain } from './ledger-chain.entity';
import { LedgerEntryRow } from './ledger-entry.entity';
import { LedgerPayload } from './ledger-payload.entity';

/** Something that was done, to be remembered for ever. */
export interface ActDone {
  readonly act: LedgerAct;
  readonly organisationId: string;
  /** The strategy, or the organisation for acts outside one. */
  readonly chainId: string;
  /** Who may see what it was about; both sides unless said otherwise. */
  readonly visibility?: Visibility;
  /** Ids and plain facts; the person who acted and the means are added here. */
  readonly payload: { readonly [name: string]: Canonical | undefined };
}

/**
 * Adds an act to its chain, in the transaction that does it. Writers of one chain take turns, and time never runs
 * backwards in it.
 */
export async function record(db: TenantDb, done: ActDone): Promise<void> {
  const { organisationId, chainId, act, visibility = Visibility.SHARED } = done;
  const acted = db.now;
  const { hash: noHash, sequence: none } = emptyChain(chainId);
  await db.insertIfNew(LedgerChain, { chainId, organisationId, sequence: none, hash: noHash, at: null });
  const head = await db.findOne(LedgerChain, { chainId }, { lock: 'TO_CHANGE' });
  if (!head) throw new Error('A chain that was just made sure of is not there.');
  const at = head.at !== null && head.at > acted ? head.at : acted;
  const payload = withoutGaps({ ...done.payload, personId: db.viewer.personId, means: db.viewer.means });
  const salt = randomBytes(16).toString('hex');
  const entry = chainEntry(head, { at: at.toISOString(), act, visibility, payload, salt }, sha256);
  const { sequence, hash } = entry;
  await db.insert(LedgerEntryRow, { ...entry, organisationId, at });
  await db.insert(LedgerPayload, { chainId, organisationId, sequence, visibility, salt, payload });
  await db.update(LedgerChain, head, { sequence, hash, at });
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function withoutGaps(payload: ActDone['payload']): { readonly [name: string]: Canonical } {
  const known = Object.entries(payload).filter((member): member is [string, Canonical] => member[1] !== undefined);
  return Object.fromEntries(known);
}
