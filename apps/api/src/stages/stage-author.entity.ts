import type { Stage } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a person changed an item of the stage, and at which of its edits last. */
@Entity('stage_author')
@TenantTable('ORGANISATION')
@ForeignKey(
  'StrategyStageRow',
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
)
@ForeignKey('Person', ['agencyId', 'personId'], ['agencyId', 'id'])
export class StageAuthor {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  strategyId!: string;

  @PrimaryColumn({ type: 'text', update: false })
  stage!: Stage;

  @PrimaryColumn({ type: 'uuid', update: false })
  personId!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'integer' })
  lastEdit!: number;
}
