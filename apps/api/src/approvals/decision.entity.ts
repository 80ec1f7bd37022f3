import type { DecisionOutcome, Means, Side } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an approver wrote to one item of the revision. */
export interface RemarkRow {
  readonly itemId: string;
  readonly text: string;
}

/** A decision, for ever: the runtime role may add one and change none. The last one of a seat is in force. */
@Entity('decision')
@TenantTable('ORGANISATION')
@ForeignKey('ApprovalRequest', ['agencyId', 'organisationId', 'requestId'], ['agencyId', 'organisationId', 'id'])
@ForeignKey(
  'ApprovalSeat',
  ['agencyId', 'organisationId', 'requestId', 'seatId', 'side'],
  ['agencyId', 'organisationId', 'requestId', 'id', 'side'],
)
@ForeignKey('Person', ['agencyId', 'actorId'], ['agencyId', 'id'])
@Index(['agencyId', 'requestId', 'sequence'], { unique: true })
@Index(['agencyId', 'seatId'])
@Check(
  'ck_decision_outcome',
  "outcome IN ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'REQUEST_CHANGES', 'ABSTAIN', 'REVOKE')",
)
export class Decision {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'uuid', update: false })
  requestId!: string;

  @Column({ type: 'uuid', update: false })
  seatId!: string;

  /** The seat's, so that the database can refuse whoever sits on the other one. */
  @Column({ type: 'text', update: false })
  side!: Side;

  /** In the order in which they were given, from 1. */
  @Column({ type: 'integer', update: false })
  sequence!: number;

  /** Who acted; one day not always the seat's person (delegation). */
  @Column({ type: 'uuid', update: false })
  actorId!: string;

  @Column({ type: 'text', update: false })
  means!: Means;

  @Column({ type: 'text', update: false })
  outcome!: DecisionOutcome;

  @Column({ type: 'text', nullable: true, update: false })
  reason!: string | null;

  @Column({ type: 'jsonb', update: false })
  remarks!: readonly RemarkRow[];

  /** The hash that the approver was shown. */
  @Column({ type: 'bytea', update: false })
  seenSha256!: Buffer;

  @Column({ type: 'timestamptz', update: false })
  decidedAt!: Date;
}
