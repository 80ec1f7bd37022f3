import { Injectable } from '@nestjs/common';
import { DomainError, ErrorCode, ItemKind, openPointsOf, type Stage } from '@groundwork/domain';
import { sql, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { readId } from '../graphql/read-id';
import { type StageFacts, type StageOverview, stageFactsOfS, stageOverviews, Strategy } from '../strategies';
import { inReadingOrder, itemsOfStrategy, shownItem } from './item-rows';
import { canWrite } from './stage.policy';
import type { StrategyStage } from './stage.type';

/** A strategy with where its seven stages stand, as one statement reads it. */
export interface StandingStrategy extends Pick<
  Strategy,
  'id' | 'title' | 'status' | 'depth' | 'language' | 'organisationId'
> {
  readonly organisationName: string;
  readonly overviews: readonly StageOverview[];
}

@Injectable()
export class StagesService {
  constructor(private readonly tenancy: Tenancy) {}

  /** The working draft of one stage. */
  stage(viewer: Viewer, strategyId: string, stage: Stage): Promise<StrategyStage> {
    return this.tenancy.transaction(viewer, (db) => this.read(db, readId(strategyId), stage));
  }

  /** As `stage`, inside a transaction that is open already. */
  async read(db: TenantDb, strategyId: string, stage: Stage): Promise<StrategyStage> {
    const strategy = await standingStrategy(db, strategyId);
    const all = await itemsOfStrategy(db, strategy.id);
    const rows = inReadingOrder(all.filter((row) => row.stage === stage));
    const stakeholders = all.filter(({ kind }) => kind === ItemKind.STAKEHOLDER);
    return {
      strategy: linkOf(strategy),
      stage,
      depth: strategy.depth,
      items: rows.map((row) => shownItem(row, all)),
      openPoints: openPointsOf(stage, strategy.depth, rows),
      overview: overviewOf(strategy, stage),
      stakeholders: stakeholders.map((row) => shownItem(row, all)),
      canWrite: canWrite(db.viewer, strategy),
    };
  }
}

/** A strategy and where each of its stages stands; one statement. */
export async function standingStrategy(db: TenantDb, strategyId: string): Promise<StandingStrategy> {
  const [row] = await db.rows<Omit<StandingStrategy, 'overviews'> & { facts: StageFacts[] }>(sql`
    SELECT s.id, s.title, s.status, s.depth, s.language, s.organisation_id AS "organisationId",
           o.name AS "organisationName", ${stageFactsOfS} AS facts
      FROM strategy s
      JOIN organisation o ON o.agency_id = s.agency_id AND o.id = s.organisation_id
     WHERE ${db.scope(Strategy, 's')} AND s.id = ${strategyId}`);
  if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  const { facts, ...strategy } = row;
  return { ...strategy, overviews: stageOverviews(facts) };
}

export function linkOf({ id, title, organisationId, organisationName }: StandingStrategy): StrategyStage['strategy'] {
  return { id, title, organisation: { id: organisationId, name: organisationName } };
}

export function overviewOf({ overviews }: StandingStrategy, stage: Stage): StageOverview {
  const overview = overviews.find((candidate) => candidate.stage === stage);
  if (!overview) throw new Error(`A strategy without the stage ${stage}.`);
  return overview;
}
