import { TenantTable } from '@groundwork/tenancy';
import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

/** That one item points at another; a row of its own, so that the database guards what is pointed at. */
@Entity('item_reference')
@TenantTable('ORGANISATION')
@ForeignKey('Item', ['agencyId', 'organisationId', 'itemId'], ['agencyId', 'organisationId', 'id'])
@ForeignKey('Item', ['agencyId', 'organisationId', 'targetId'], ['agencyId', 'organisationId', 'id'])
@Index(['agencyId', 'targetId'])
export class ItemReference {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  itemId!: string;

  /** The field that points. */
  @PrimaryColumn({ type: 'text', update: false })
  field!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'uuid', update: false })
  targetId!: string;
}
