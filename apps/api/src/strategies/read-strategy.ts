import { DomainError, ErrorCode } from '@groundwork/domain';
import { sql, type TenantDb } from '@groundwork/tenancy';
import { type StageFacts, stageFactsOfS, stageOverviews } from './stage-overview';
import { Strategy } from './strategy.entity';
import type { StrategyType } from './strategy.type';

type StrategyRow = Omit<StrategyType, 'stages'> & { readonly stages: readonly StageFacts[] | null };

/** One strategy with its stages, in the transaction that is open; `NOT_FOUND` for what is out of reach. */
export async function readStrategy(db: TenantDb, id: string): Promise<StrategyType> {
  const [row] = await db.rows<StrategyRow>(strategyById(db, id));
  if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  return { ...row, stages: stageOverviews(row.stages) };
}

function strategyById(db: TenantDb, id: string) {
  return sql`
    SELECT s.id, s.title, s.status, s.depth, s.language, s.period_from::text AS "periodFrom",
           s.period_until::text AS "periodUntil", s.department, s.brand, s.plan_served AS "planServed", s.version,
           CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name, 'side', p.side) END AS lead,
           jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
           ${stageFactsOfS} AS stages
    FROM strategy s
    JOIN organisation o ON o.agency_id = s.agency_id AND o.id = s.organisation_id
    LEFT JOIN person p ON p.agency_id = s.agency_id AND p.id = s.lead_person_id
    WHERE ${db.scope(Strategy, 's')} AND s.id = ${id}`;
}
