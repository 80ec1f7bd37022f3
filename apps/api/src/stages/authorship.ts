import { type Stage, STAGES } from '@groundwork/domain';
import { personOf, sql, type TenantDb } from '@groundwork/tenancy';
import { StrategyStageRow } from '../strategies';
import { StageAuthor } from './stage-author.entity';

/** Waits until nobody else writes or submits this stage. Always the first lock of a writer. */
export function lockStage(db: TenantDb, strategyId: string, stage: Stage): Promise<StrategyStageRow> {
  return db.getWhere(StrategyStageRow, { strategyId, stage }, { lock: 'TO_CHANGE' });
}

/** As `lockStage`, for several: always in the order of the stages, so that no two wait for each other. */
export async function lockStages(
  db: TenantDb,
  strategyId: string,
  stages: readonly Stage[],
): Promise<readonly StrategyStageRow[]> {
  const rows: StrategyStageRow[] = [];
  for (const stage of STAGES.filter((candidate) => stages.includes(candidate))) {
    rows.push(await lockStage(db, strategyId, stage));
  }
  return rows;
}

/** Notes that the viewer changed an item of the stage. Moving is not a change: it makes nobody an author. */
export async function noteAuthor(db: TenantDb, row: StrategyStageRow): Promise<void> {
  const { strategyId, stage, organisationId } = row;
  const edits = row.edits + 1;
  await db.update(StrategyStageRow, row, { edits });
  const author = { strategyId, stage, organisationId, personId: personOf(db.viewer), lastEdit: edits };
  if (await db.insertIfNew(StageAuthor, author)) return;
  await db.update(StageAuthor, { ...author, agencyId: db.viewer.agencyId }, { lastEdit: edits });
}

/** Who changed an item of the stage after the given count of edits. */
export async function authorsSince(
  db: TenantDb,
  { strategyId, stage }: StrategyStageRow,
  edits: number,
): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT a.person_id FROM stage_author a
     WHERE ${db.scope(StageAuthor, 'a')} AND a.strategy_id = ${strategyId} AND a.stage = ${stage}
       AND a.last_edit > ${edits}
     ORDER BY a.person_id`);
  return rows.map(({ person_id }) => person_id);
}
