import { createHash } from 'node:crypto';
import { stored } from './stored.ts';

/**
 * Verifies a chain from nothing but its rows. It shares no code with the server, on purpose: canonical JSON and the chain
 * are written here a second time, from their description.
 */

type EntryRow = {
  chain_id: string;
  sequence: number;
  at: Date;
  act: string;
  visibility: string;
  payload_hash: string;
  previous_hash: string;
  hash: string;
  salt: string | null;
  payload: unknown;
};

type Head = { chain_id: string; sequence: number; hash: string };

export type Verdict = { entries: number; acts: string[]; faults: string[] };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export async function verifyChain(chainId: string, url?: string): Promise<Verdict> {
  const [verdict] = await verifyChains([chainId], url);
  return verdict!;
}

/** Many chains in two readings. */
export async function verifyChains(chainIds: readonly string[], url?: string): Promise<Verdict[]> {
  const entries = await stored<EntryRow>(
    `SELECT e.chain_id, e.sequence, e.at, e.act, e.visibility, e.payload_hash, e.previous_hash, e.hash, p.salt, p.payload
       FROM ledger_entry e LEFT JOIN ledger_payload p USING (agency_id, chain_id, sequence)
      WHERE e.chain_id = ANY ($1) ORDER BY e.sequence`,
    [chainIds],
    url,
  );
  const heads = await stored<Head>(
    'SELECT chain_id, sequence, hash FROM ledger_chain WHERE chain_id = ANY ($1)',
    [chainIds],
    url,
  );
  const isOf = (chainId: string) => (row: { chain_id: string }) => row.chain_id === chainId;
  return chainIds.map((chainId) => verdictOn(entries.filter(isOf(chainId)), heads.find(isOf(chainId))));
}

function verdictOn(rows: readonly EntryRow[], head: Head | undefined): Verdict {
  const faults = rows.flatMap((row, index) => faultsOf(row, index + 1, rows[index - 1]?.hash ?? '0'.repeat(64)));
  if (head?.sequence !== rows.length || head.hash !== rows.at(-1)?.hash) faults.push('the head names another entry');
  return { entries: rows.length, acts: rows.map(({ act }) => act), faults };
}

function faultsOf(row: EntryRow, sequence: number, previousHash: string): string[] {
  const entry = {
    format: 1,
    chainId: row.chain_id,
    sequence: row.sequence,
    at: row.at.toISOString(),
    act: row.act,
    visibility: row.visibility,
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
  };
  const isErased = row.salt === null;
  return [
    ...(row.sequence === sequence ? [] : [`${row.sequence} stands where ${sequence} belongs`]),
    ...(row.previous_hash === previousHash ? [] : [`${row.sequence} points back at something else`]),
    ...(row.hash === sha256(canonicalJson(entry)) ? [] : [`${row.sequence} was changed`]),
    ...(isErased || row.payload_hash === sha256(row.salt + canonicalJson(row.payload))
      ? []
      : [`${row.sequence} was about something else`]),
  ];
}
