import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Who changed an item of the stage between the version in force and this revision. */
@Entity('revision_author')
@TenantTable('ORGANISATION')
@ForeignKey('StageRevision', ['agencyId', 'organisationId', 'revisionId'], ['agencyId', 'organisationId', 'id'])
@ForeignKey('Person', ['agencyId', 'personId'], ['agencyId', 'id'])
export class RevisionAuthor {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  revisionId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  personId!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;
}
