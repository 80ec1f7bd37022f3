import type { Depth, RevisionState, Stage } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A frozen version of a stage. All but its state never changes; the runtime role may not even try. */
@Entity('stage_revision')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'id'], { unique: true })
@ForeignKey(
  'StrategyStageRow',
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
)
@ForeignKey('Person', ['agencyId', 'submittedById'], ['agencyId', 'id'])
@Index(['agencyId', 'strategyId', 'stage', 'number'], { unique: true })
@Index('ux_stage_revision_submitted', ['agencyId', 'strategyId', 'stage'], {
  unique: true,
  where: "state = 'SUBMITTED'",
})
@Index('ux_stage_revision_in_force', ['agencyId', 'strategyId', 'stage'], { unique: true, where: "state = 'APPROVED'" })
@Check('ck_stage_revision_hash', 'sha256 = sha256(canonical)')
@Check(
  'ck_stage_revision_state',
  "state IN ('SUBMITTED', 'APPROVED', 'CHANGES_REQUESTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')",
)
export class StageRevision {
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

  @Column({ type: 'integer', update: false })
  number!: number;

  /** How much the strategy asked for when it was frozen; what is open in it is judged by that. */
  @Column({ type: 'text', update: false })
  depth!: Depth;

  /** The canonical text in UTF-8: the very bytes that were hashed. */
  @Column({ type: 'bytea', update: false })
  canonical!: Buffer;

  @Column({ type: 'bytea', update: false })
  sha256!: Buffer;

  @Column({ type: 'text', nullable: true, update: false })
  coverNote!: string | null;

  @Column({ type: 'text' })
  state!: RevisionState;

  /** The stage's count of edits when it was frozen. */
  @Column({ type: 'integer', update: false })
  edits!: number;

  @Column({ type: 'uuid', update: false })
  submittedById!: string;

  @Column({ type: 'timestamptz', update: false })
  submittedAt!: Date;
}
