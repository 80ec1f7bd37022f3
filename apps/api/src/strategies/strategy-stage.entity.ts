import type { Stage } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One stage of one strategy: what writers and submitters of the stage take turns on. */
@Entity('strategy_stage')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'strategyId', 'stage'], { unique: true })
@ForeignKey('Strategy', ['agencyId', 'organisationId', 'strategyId'], ['agencyId', 'organisationId', 'id'])
@Check(
  'ck_strategy_stage_stage',
  "stage IN ('PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS', 'TOOLS')",
)
export class StrategyStageRow {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  strategyId!: string;

  @PrimaryColumn({ type: 'text', update: false })
  stage!: Stage;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  /** Counts the changes of the stage's content; authors are found by it, without a clock. */
  @Column({ type: 'integer' })
  edits!: number;
}
