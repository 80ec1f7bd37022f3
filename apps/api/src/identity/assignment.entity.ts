import { TenantTable } from '@groundwork/tenancy';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A client that a consultant works for. */
@Entity('assignment')
@TenantTable('ORGANISATION')
@ForeignKey('Person', ['agencyId', 'personId'], ['agencyId', 'id'])
@ForeignKey('Organisation', ['agencyId', 'organisationId'], ['agencyId', 'id'])
export class Assignment {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  personId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  organisationId!: string;
}
