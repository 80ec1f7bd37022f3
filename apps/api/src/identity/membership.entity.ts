import type { Role, Side } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person's role: at the agency, or at one of its clients. */
@Entity('membership')
@TenantTable('PEOPLE')
@ForeignKey('Person', ['agencyId', 'personId'], ['agencyId', 'id'])
@ForeignKey('Organisation', ['agencyId', 'organisationId'], ['agencyId', 'id'])
@Index(['agencyId', 'personId', 'organisationId'], { unique: true })
@Index('ux_membership_agency_side', ['agencyId', 'personId'], { unique: true, where: 'organisation_id IS NULL' })
@Index(['agencyId', 'organisationId'])
@Check('ck_membership_side', "(side = 'AGENCY') = (organisation_id IS NULL)")
@Check('ck_membership_role', "(side = 'AGENCY') = (role IN ('ADMIN', 'CONSULTANT'))")
export class Membership {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  personId!: string;

  @Column({ type: 'text', update: false })
  side!: Side;

  @Column({ type: 'text' })
  role!: Role;

  /** The client, for the client's side. */
  @Column({ type: 'uuid', nullable: true, update: false })
  organisationId!: string | null;

  /** As `organisationId`, in the form that people are reached by. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  organisationIds!: string[];

  /** Whether an agency's person sees all clients, or those assigned to them. */
  @Column({ type: 'boolean' })
  reachesAll!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt!: Date | null;
}
