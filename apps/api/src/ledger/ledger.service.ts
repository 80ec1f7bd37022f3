import { Injectable } from '@nestjs/common';
import type { LedgerAct, Side } from '@groundwork/domain';
import { sql, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { cursorOf, isCount, type PageArgs, readPage } from '../graphql/paging';
import { readId } from '../graphql/read-id';
import { LedgerChain } from './ledger-chain.entity';
import { LedgerEntryRow } from './ledger-entry.entity';
import type { LedgerPage } from './ledger.type';
import { sentenceFor } from './sentence';

interface EntryRow {
  readonly sequence: number;
  readonly at: Date;
  readonly act: LedgerAct;
  readonly hash: string;
  readonly previous_hash: string;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly side: Side | null;
}

@Injectable()
export class LedgerService {
  constructor(private readonly tenancy: Tenancy) {}

  /** The history of a strategy, newest first. */
  ofStrategy(viewer: Viewer, strategyId: string, args: PageArgs): Promise<LedgerPage> {
    const { first, after } = readPage(args, [isCount]);
    const before = after === null ? Number.MAX_SAFE_INTEGER : Number(after[0]);
    return this.tenancy.transaction(viewer, async (db) => {
      const chain = await this.chainOf(db, readId(strategyId));
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

  private chainOf(db: TenantDb, chainId: string): Promise<LedgerChain> {
    return db.getWhere(LedgerChain, { chainId });
  }

  private read(db: TenantDb, chainId: string, before: number, most: number): Promise<EntryRow[]> {
    return db.rows<EntryRow>(sql`
      SELECT e.sequence, e.at, e.act, e.hash, e.previous_hash, l.payload, p.id AS person_id, p.name, p.side
        FROM ledger_entry e
        LEFT JOIN ledger_payload l
          ON l.agency_id = e.agency_id AND l.chain_id = e.chain_id AND l.sequence = e.sequence
         AND l.visibility IN ('SHARED', ${db.viewer.side})
        LEFT JOIN person p ON p.agency_id = e.agency_id AND p.id = (l.payload ->> 'personId')::uuid
       WHERE ${db.scope(LedgerEntryRow, 'e')} AND e.chain_id = ${chainId} AND e.sequence < ${before}::bigint
       ORDER BY e.sequence DESC
       LIMIT ${most}`);
  }
}

function entryOf({ sequence, at, act, hash, previous_hash, payload, person_id, name, side }: EntryRow) {
  return {
    sequence,
    at,
    act,
    hash,
    previousHash: previous_hash,
    sentence: payload && sentenceFor(act, payload),
    person: person_id !== null && name !== null && side !== null ? { id: person_id, name, side } : null,
  };
}
