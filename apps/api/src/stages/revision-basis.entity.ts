import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a revision was built on the version then in force of an earlier stage. */
@Entity('revision_basis')
@TenantTable('ORGANISATION')
@ForeignKey('StageRevision', ['agencyId', 'organisationId', 'revisionId'], ['agencyId', 'organisationId', 'id'])
@ForeignKey('StageRevision', ['agencyId', 'organisationId', 'builtOnId'], ['agencyId', 'organisationId', 'id'])
@Index(['agencyId', 'builtOnId'])
export class RevisionBasis {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  revisionId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  builtOnId!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;
}
