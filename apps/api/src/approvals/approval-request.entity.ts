import type { ApprovalPolicy, RequestState, Stage } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a request is about. Others may come. */
export type SubjectType = 'STAGE_REVISION';

/** A request to decide on a subject, with the policy as it was when it was opened. */
@Entity('approval_request')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'id'], { unique: true })
@ForeignKey(
  'StrategyStageRow',
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
  ['agencyId', 'organisationId', 'strategyId', 'stage'],
)
@ForeignKey('Person', ['agencyId', 'openedById'], ['agencyId', 'id'])
@Index('ux_approval_request_open', ['agencyId', 'strategyId', 'stage'], { unique: true, where: "state = 'OPEN'" })
@Index(['agencyId', 'subjectId'])
@Index(['agencyId', 'organisationId', 'state'])
@Check('ck_approval_request_state', "state IN ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'WITHDRAWN', 'EXPIRED')")
@Check('ck_approval_request_closed', "(state = 'OPEN') = (closed_at IS NULL)")
export class ApprovalRequest {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'uuid', update: false })
  strategyId!: string;

  @Column({ type: 'text', update: false })
  subjectType!: SubjectType;

  /** The revision's id, for `STAGE_REVISION`. */
  @Column({ type: 'uuid', update: false })
  subjectId!: string;

  @Column({ type: 'text', update: false })
  stage!: Stage;

  @Column({ type: 'jsonb', update: false })
  policy!: ApprovalPolicy;

  @Column({ type: 'text' })
  state!: RequestState;

  @Column({ type: 'uuid', update: false })
  openedById!: string;

  @Column({ type: 'timestamptz', update: false })
  openedAt!: Date;

  @Column({ type: 'timestamptz', update: false })
  dueAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
