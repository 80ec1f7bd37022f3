import type { Side } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How one agency knows a user. Plans, decisions and the ledger point here, never at the user. */
@Entity('person')
@TenantTable('PEOPLE')
@ForeignKey('Agency', ['agencyId'], ['id'])
@ForeignKey('User', ['userId'], ['id'])
@Index(['agencyId', 'userId'], { unique: true })
export class Person {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  userId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Never both in one agency. */
  @Column({ type: 'text', update: false })
  side!: Side;

  /** The client's organisations that they belong to; kept here so that row-level security needs no join. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  organisationIds!: string[];
}
