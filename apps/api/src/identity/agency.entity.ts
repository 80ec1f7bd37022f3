import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. */
@Entity('agency')
@TenantTable('AGENCY_ITSELF')
export class Agency {
  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;
}
