import type { ApprovalRule } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A client of the agency. */
@Entity('organisation')
@TenantTable('ORGANISATION_ITSELF')
@ForeignKey('Agency', ['agencyId'], ['id'])
@Check('ck_organisation_approval_rule', "approval_rule IN ('FOUR_EYES', 'SOLE')")
export class Organisation {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  sector!: string | null;

  @Column({ type: 'text' })
  approvalRule!: ApprovalRule;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;
}
