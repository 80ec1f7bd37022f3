import type { Side } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One person's place in one step of a request. */
@Entity('approval_seat')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'requestId', 'id', 'side'], { unique: true })
@ForeignKey('ApprovalRequest', ['agencyId', 'organisationId', 'requestId'], ['agencyId', 'organisationId', 'id'])
@ForeignKey('Person', ['agencyId', 'personId'], ['agencyId', 'id'])
@Index(['agencyId', 'requestId', 'step', 'personId'], { unique: true })
@Index(['agencyId', 'personId'])
export class ApprovalSeat {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'uuid', update: false })
  requestId!: string;

  @Column({ type: 'integer', update: false })
  step!: number;

  @Column({ type: 'text', update: false })
  side!: Side;

  @Column({ type: 'uuid', update: false })
  personId!: string;

  @Column({ type: 'boolean', update: false })
  isSole!: boolean;
}
