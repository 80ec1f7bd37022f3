import type { ItemContent, ItemKind, Stage } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One item of a stage's working draft. Its kind says what its content holds. */
@Entity('item')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'id'], { unique: true })
@ForeignKey(
  'StrategyStageRow',
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
)
@ForeignKey('Person', ['agencyId', 'changedById'], ['agencyId', 'id'])
@Index(['agencyId', 'strategyId', 'stage'])
@Check('ck_item_position', 'position >= 0')
@Check('ck_item_content', "jsonb_typeof(content) = 'object'")
export class Item {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'uuid', update: false })
  strategyId!: string;

  @Column({ type: 'text', update: false })
  stage!: Stage;

  @Column({ type: 'text', update: false })
  kind!: ItemKind;

  /** Among the items of its kind, from 0. Moving changes this and nothing else. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  content!: ItemContent;

  /** Of the content. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  changedAt!: Date;

  @Column({ type: 'uuid' })
  changedById!: string;

  /** Removed items can be brought back. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
