import { Injectable } from '@nestjs/common';
import { type Canonical, canonicalText, type LedgerAct, maySee, type Side, Visibility } from '@groundwork/domain';
import { sql, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { cursorOf, isCount, type PageArgs, readPage } from '../graphql/paging';
import { readId } from '../graphql/read-id';
import { LedgerChain } from './ledger-chain.entity';
import { LedgerEntryRow } from './ledger-entry.entity';
import type { LedgerEntry, LedgerPage } from './ledger.type';
import { sentenceFor } from './sentence';

interface EntryRow {
  readonly format: number;
  readonly chainId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly act: LedgerAct;
  readonly visibility: Visibility;
  readonly payloadHash: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly salt: string | null;
  readonly payload: { readonly [name: string]: Canonical } | null;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly side: Side | null;
}

@Injectable()
export class LedgerService {
  constructor(private readonly tenancy: Tenancy) {}

  /** One history, newest first: of a strategy, or of an organisation for acts outside one. */
  history(viewer: Viewer, chainId: string, args: PageArgs): Promise<LedgerPage> {
    const { first, after } = readPage(args, [isCount]);
    const before = after === null ? Number.MAX_SAFE_INTEGER : Number(after[0]);
    return this.tenancy.transaction(viewer, async (db) => {
      const chain = await db.getWhere(LedgerChain, { chainId: readId(chainId) });
      const rows = await this.read(db, chain.chainId, before, first + 1);
      const nodes = rows.slice(0, first).map(entryOf);
      const last = nodes.at(-1);
      return {
        nodes,
        endCursor: last ? cursorOf(String(last.sequence)) : null,
        hasNextPage: rows.length > first,
        totalCount: chain.sequence,
      };
    });
  }

  private read(db: TenantDb, chainId: string, before: number, most: number): Promise<EntryRow[]> {
    const visible = Object.values(Visibility).filter((visibility) => maySee(db.viewer.side, visibility));
    return db.rows<EntryRow>(sql`
      SELECT e.format, e.chain_id AS "chainId", e.sequence, e.at, e.act, e.visibility, e.payload_hash AS "payloadHash",
             e.hash, e.previous_hash AS "previousHash", l.salt, l.payload, p.id AS person_id, p.name, p.side
        FROM ledger_entry e
        LEFT JOIN ledger_payload l
          ON l.agency_id = e.agency_id AND l.chain_id = e.chain_id AND l.sequence = e.sequence
         AND l.visibility = ANY (${visible})
        LEFT JOIN person p ON p.agency_id = e.agency_id AND p.id = (l.payload ->> 'personId')::uuid
       WHERE ${db.scope(LedgerEntryRow, 'e')} AND e.chain_id = ${chainId} AND e.sequence < ${before}::bigint
       ORDER BY e.sequence DESC
       LIMIT ${most}`);
  }
}

function entryOf({ payload, person_id, name, side, ...entry }: EntryRow): LedgerEntry {
  return {
    ...entry,
    payload: payload && canonicalText(payload),
    sentence: payload && sentenceFor(entry.act, payload),
    person: person_id !== null && name !== null && side !== null ? { id: person_id, name, side } : null,
  };
}
