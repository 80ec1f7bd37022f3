import { Canonical, canonicalText } from './canonical-text';
import { ValueOf } from './closed-list';
import { Side } from './role';

/** Acts that the ledger knows; a closed list. Drafting is not one. */
export const LedgerAct = {
  ORGANISATION_CREATED: 'ORGANISATION_CREATED',
  APPROVAL_RULE_SET: 'APPROVAL_RULE_SET',
  STRATEGY_CREATED: 'STRATEGY_CREATED',
  STAGE_SUBMITTED: 'STAGE_SUBMITTED',
  REQUEST_WITHDRAWN: 'REQUEST_WITHDRAWN',
  DECISION_GIVEN: 'DECISION_GIVEN',
  REQUEST_ENDED: 'REQUEST_ENDED',
} as const;
export type LedgerAct = ValueOf<typeof LedgerAct>;

/** Who may see what an act was about. The entry itself, with its hash, is seen by everybody. */
export const Visibility = { SHARED: 'SHARED', AGENCY: 'AGENCY', CLIENT: 'CLIENT' } as const;
export type Visibility = ValueOf<typeof Visibility>;

export function maySee(side: Side, visibility: Visibility): boolean {
  return visibility === Visibility.SHARED || visibility === side;
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. Passed in: the rules import nothing. */
export type Hash = (text: string) => string;

export interface LedgerHead {
  /** The chain: a strategy's id, or an organisation's for acts outside a strategy. */
  readonly chainId: string;
  /** 0 before the first entry. */
  readonly sequence: number;
  readonly hash: string;
}

export interface LedgerActDone {
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly act: LedgerAct;
  readonly visibility: Visibility;
  readonly payload: { readonly [name: string]: Canonical | undefined };
  /** Random text; erasing it with the payload leaves a hash that says nothing. */
  readonly salt: string;
}

/** By which rules an entry is hashed; a verifier of old entries needs to know. */
export const LEDGER_FORMAT = 1;

export interface ChainedEntry {
  readonly format: number;
  readonly chainId: string;
  readonly sequence: number;
  readonly at: string;
  readonly act: LedgerAct;
  readonly visibility: Visibility;
  readonly payloadHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry of a chain points back at. */
export const NO_HASH = '0'.repeat(64);

export function emptyChain(chainId: string): LedgerHead {
  return { chainId, sequence: 0, hash: NO_HASH };
}

/** The next entry of a chain. Its hash covers sequence, time, act, visibility, the salted payload hash and the entry before. */
export function chainEntry(head: LedgerHead, done: LedgerActDone, hash: Hash): ChainedEntry {
  const sequence = head.sequence + 1;
  const payloadHash = hash(done.salt + canonicalText(done.payload));
  const { at, act, visibility } = done;
  const { chainId, hash: previousHash } = head;
  const linked = { format: LEDGER_FORMAT, chainId, sequence, at, act, visibility, payloadHash, previousHash };
  return { ...linked, hash: hash(canonicalText(linked)) };
}
