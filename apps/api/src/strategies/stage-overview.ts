import { gateOf, isStageBuilt, type RevisionState, type Stage, STAGES } from '@groundwork/domain';
import { sql } from '@groundwork/tenancy';
import type { RevisionLink, StageOverview } from './stage-overview.type';

/** One stage as the statement below reads it. */
export interface StageFacts {
  readonly stage: Stage;
  readonly itemCount: number;
  readonly inForce: RevisionLink | null;
  readonly openRequestId: string | null;
  readonly lastState: RevisionState | null;
  readonly lastRequestId: string | null;
  readonly hasChangesSinceInForce: boolean;
}

/**
 * The stages of the strategy `s` of the statement around it, as JSON. That statement holds the application's filter for
 * `s`; everything here hangs on the keys of that row.
 */
export const stageFactsOfS = sql`(
  SELECT jsonb_agg(jsonb_build_object(
    'stage', st.stage,
    'itemCount', coalesce(written.items, 0),
    'inForce', CASE WHEN f.id IS NOT NULL THEN jsonb_build_object(
      'id', f.id, 'number', f.number, 'sha256', encode(f.sha256, 'hex'), 'state', f.state,
      'submittedAt', f.submitted_at, 'requestId', asked.id, 'decidedAt', asked.closed_at) END,
    'openRequestId', pending.id,
    'lastState', latest.state,
    'lastRequestId', latest.request_id,
    'hasChangesSinceInForce', f.id IS NOT NULL AND st.edits > f.edits))
  FROM strategy_stage st
  LEFT JOIN (
    SELECT i.stage, count(*) AS items FROM item i
    WHERE i.agency_id = s.agency_id AND i.strategy_id = s.id AND i.removed_at IS NULL
    GROUP BY i.stage
  ) written ON written.stage = st.stage
  LEFT JOIN stage_revision f
    ON f.agency_id = st.agency_id AND f.strategy_id = st.strategy_id AND f.stage = st.stage AND f.state = 'APPROVED'
  LEFT JOIN approval_request asked ON asked.agency_id = f.agency_id AND asked.subject_id = f.id
  LEFT JOIN approval_request pending
    ON pending.agency_id = st.agency_id AND pending.strategy_id = st.strategy_id AND pending.stage = st.stage
   AND pending.state = 'OPEN'
  LEFT JOIN LATERAL (
    SELECT r.state, q.id AS request_id FROM stage_revision r
    LEFT JOIN approval_request q ON q.agency_id = r.agency_id AND q.subject_id = r.id
    WHERE r.agency_id = st.agency_id AND r.strategy_id = st.strategy_id AND r.stage = st.stage
    ORDER BY r.number DESC LIMIT 1
  ) latest ON true
  WHERE st.agency_id = s.agency_id AND st.strategy_id = s.id)`;

/** Adds what rules say to what the rows say: gates, and which stages can be written. In the order of the stages. */
export function stageOverviews(facts: readonly StageFacts[] | null): StageOverview[] {
  const rows = facts ?? [];
  const approved = new Set(rows.filter(({ inForce }) => inForce !== null).map(({ stage }) => stage));
  return STAGES.flatMap((stage) => {
    const row = rows.find((candidate) => candidate.stage === stage);
    const { isOpen, waitsFor } = gateOf(stage, approved);
    return row ? [{ ...row, isBuilt: isStageBuilt(stage), gateIsOpen: isOpen, waitsFor }] : [];
  });
}
