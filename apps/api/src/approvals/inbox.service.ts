import { Injectable } from '@nestjs/common';
import { type RevisionState, Side, type Stage } from '@groundwork/domain';
import { sql, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { validate as isUuid } from 'uuid';
import { cursorOf, type Page, type PageArgs, readPage } from '../graphql/paging';
import { isInstant } from '../graphql/scalars';
import { ApprovalRequest } from './approval-request.entity';
import type { ApprovalRequestInboxEntry, ApprovalRequestPage } from './inbox.type';
import type { PersonFacts } from './request-facts';

interface InboxRow {
  readonly id: string;
  readonly stage: Stage;
  readonly strategy: ApprovalRequestInboxEntry['strategy'];
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly sha256: string;
    readonly state: RevisionState;
    readonly submittedAt: string;
    readonly requestId: string;
    readonly decidedAt: null;
  };
  readonly coverNote: string | null;
  readonly openedAt: string;
  readonly openedBy: PersonFacts;
  readonly dueAt: string;
}

interface InboxRead {
  readonly total: number;
  readonly entries: readonly InboxRow[];
}

@Injectable()
export class InboxService {
  constructor(private readonly tenancy: Tenancy) {}

  /** What waits for the viewer's decision, longest waiting first. */
  inbox(viewer: Viewer, args: PageArgs): Promise<ApprovalRequestPage> {
    const page = readPage(args, [isInstant, isUuid]);
    return this.tenancy.transaction(viewer, async (db) => {
      const { total, entries } = await this.read(db, page);
      const nodes = entries
        .slice(0, page.first)
        .map((entry) => ({ ...entry, isOverdue: new Date(entry.dueAt) < db.now }));
      const last = nodes.at(-1);
      return {
        nodes,
        endCursor: last ? cursorOf(last.openedAt, last.id) : null,
        hasNextPage: entries.length > page.first,
        totalCount: total,
      };
    });
  }

  /** One statement: seats of the viewer's that count, in open requests, without a decision. */
  private async read(db: TenantDb, { first, after }: Page): Promise<InboxRead> {
    const [openedAt = '-infinity', id = '00000000-0000-0000-0000-000000000000'] = after ?? [];
    const [row] = await db.rows<InboxRead>(sql`
      WITH waiting AS (
        SELECT DISTINCT q.agency_id, q.id, q.strategy_id, q.organisation_id, q.stage, q.subject_id, q.opened_by_id,
               q.opened_at, q.due_at
          FROM approval_seat t
          JOIN approval_request q ON q.agency_id = t.agency_id AND q.id = t.request_id AND q.state = 'OPEN'
          JOIN strategy s ON s.agency_id = q.agency_id AND s.id = q.strategy_id AND s.status IN ('DRAFT', 'ACTIVE')
         WHERE ${db.scope(ApprovalRequest, 'q')} AND t.person_id = ${db.viewer.personId ?? null}
           AND (t.is_sole OR t.side = ${Side.AGENCY} OR NOT EXISTS (
             SELECT FROM revision_author a
              WHERE a.agency_id = q.agency_id AND a.revision_id = q.subject_id AND a.person_id = t.person_id))
           AND NOT EXISTS (SELECT FROM decision d WHERE d.agency_id = t.agency_id AND d.seat_id = t.id)
      ), page AS (
        SELECT * FROM waiting
         WHERE (opened_at, id) > (${openedAt}::timestamptz, ${id}::uuid)
         ORDER BY opened_at, id LIMIT ${first + 1}
      )
      SELECT (SELECT count(*)::int FROM waiting) AS total,
             coalesce(jsonb_agg(jsonb_build_object(
               'id', w.id, 'stage', w.stage, 'openedAt', w.opened_at, 'dueAt', w.due_at, 'coverNote', r.cover_note,
               'strategy', jsonb_build_object('id', s.id, 'title', s.title,
                 'organisation', jsonb_build_object('id', o.id, 'name', o.name)),
               'openedBy', jsonb_build_object('id', p.id, 'name', p.name, 'side', p.side),
               'revision', jsonb_build_object('id', r.id, 'number', r.number, 'sha256', encode(r.sha256, 'hex'),
                 'state', r.state, 'submittedAt', r.submitted_at, 'requestId', w.id, 'decidedAt', NULL)
             ) ORDER BY w.opened_at, w.id), '[]') AS entries
        FROM page w
        JOIN stage_revision r ON r.agency_id = w.agency_id AND r.id = w.subject_id
        JOIN strategy s ON s.agency_id = w.agency_id AND s.id = w.strategy_id
        JOIN organisation o ON o.agency_id = w.agency_id AND o.id = w.organisation_id
        JOIN person p ON p.agency_id = w.agency_id AND p.id = w.opened_by_id`);
    return row ?? { total: 0, entries: [] };
  }
}
