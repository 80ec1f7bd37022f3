import type {
  ApprovalPolicy,
  DecisionOutcome,
  Depth,
  Means,
  RequestState,
  RevisionState,
  Side,
  Stage,
} from '@groundwork/domain';
import { sql, type Sql, type TenantDb } from '@groundwork/tenancy';
import { ApprovalRequest } from './approval-request.entity';
import type { RemarkRow } from './decision.entity';

export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
}

export interface SeatFacts {
  readonly id: string;
  readonly step: number;
  readonly side: Side;
  readonly isSole: boolean;
  readonly person: PersonFacts;
}

export interface DecisionFacts {
  readonly id: string;
  readonly seatId: string;
  readonly outcome: DecisionOutcome;
  readonly means: Means;
  readonly reason: string | null;
  readonly remarks: readonly RemarkRow[];
  readonly sha256: string;
  readonly decidedAt: string;
  readonly person: PersonFacts;
}

/** Rules count rows; names are for the eye. Whoever has left the client is out of its people's sight, not out of the count. */
const GONE = 'Somebody who has left';

/** All that is known of a request on a stage's version, as one statement reads it. */
export interface RequestFacts {
  readonly id: string;
  readonly strategyId: string;
  readonly organisationId: string;
  readonly stage: Stage;
  readonly state: RequestState;
  readonly policy: ApprovalPolicy;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly openedBy: PersonFacts;
  readonly revisionId: string;
  readonly number: number;
  readonly canonical: Buffer;
  readonly sha256: string;
  readonly revisionState: RevisionState;
  readonly depth: Depth;
  readonly coverNote: string | null;
  readonly submittedAt: Date;
  readonly authors: readonly PersonFacts[];
  readonly seats: readonly SeatFacts[];
  readonly decisions: readonly DecisionFacts[];
}

export async function requestWithId(db: TenantDb, id: string): Promise<RequestFacts | undefined> {
  return readRequest(db, sql`q.id = ${id}`);
}

/** The newest request on a stage. */
export async function lastRequestOn(db: TenantDb, strategyId: string, stage: Stage): Promise<RequestFacts | undefined> {
  return readRequest(db, sql`q.strategy_id = ${strategyId} AND q.stage = ${stage}`);
}

async function readRequest(db: TenantDb, condition: Sql): Promise<RequestFacts | undefined> {
  const [row] = await db.rows<RequestFacts>(sql`
    SELECT q.id, q.strategy_id AS "strategyId", q.organisation_id AS "organisationId", q.stage, q.state, q.policy,
           q.opened_at AS "openedAt", q.due_at AS "dueAt", q.closed_at AS "closedAt",
           jsonb_build_object('id', o.id, 'name', o.name, 'side', o.side) AS "openedBy",
           r.id AS "revisionId", r.number, r.canonical, encode(r.sha256, 'hex') AS sha256, r.state AS "revisionState", r.depth,
           r.cover_note AS "coverNote", r.submitted_at AS "submittedAt",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.person_id, 'name', coalesce(p.name, ${GONE}),
                              'side', coalesce(p.side, 'CLIENT')) ORDER BY p.name, a.person_id), '[]')
              FROM revision_author a LEFT JOIN person p ON p.agency_id = a.agency_id AND p.id = a.person_id
             WHERE a.agency_id = q.agency_id AND a.revision_id = r.id) AS authors,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'side', t.side, 'isSole', t.is_sole,
                              'person', jsonb_build_object('id', t.person_id, 'name', coalesce(p.name, ${GONE}), 'side', t.side))
                              ORDER BY t.step, p.name, t.id), '[]')
              FROM approval_seat t LEFT JOIN person p ON p.agency_id = t.agency_id AND p.id = t.person_id
             WHERE t.agency_id = q.agency_id AND t.request_id = q.id) AS seats,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'seatId', d.seat_id, 'outcome', d.outcome,
                              'means', d.means, 'reason', d.reason, 'remarks', d.remarks,
                              'sha256', encode(d.seen_sha256, 'hex'), 'decidedAt', d.decided_at,
                              'person', jsonb_build_object('id', d.actor_id, 'name', coalesce(p.name, ${GONE}), 'side', d.side))
                              ORDER BY d.sequence), '[]')
              FROM decision d LEFT JOIN person p ON p.agency_id = d.agency_id AND p.id = d.actor_id
             WHERE d.agency_id = q.agency_id AND d.request_id = q.id) AS decisions
      FROM approval_request q
      JOIN stage_revision r ON r.agency_id = q.agency_id AND r.id = q.subject_id
      JOIN person o ON o.agency_id = q.agency_id AND o.id = q.opened_by_id
     WHERE ${db.scope(ApprovalRequest, 'q')} AND ${condition}
     ORDER BY q.opened_at DESC, q.id DESC
     LIMIT 1`);
  return row;
}
