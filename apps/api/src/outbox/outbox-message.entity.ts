import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that others are to be told, written in the transaction that made it true. It carries ids only. */
@Entity('outbox_message')
@TenantTable('ORGANISATION')
@ForeignKey('Organisation', ['agencyId', 'organisationId'], ['agencyId', 'id'])
@Index('ix_outbox_message_waiting', ['agencyId', 'id'], { where: 'delivered_at IS NULL' })
export class OutboxMessage {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'text', update: false })
  topic!: string;

  @Column({ type: 'jsonb', update: false })
  ids!: Readonly<Record<string, string>>;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt!: Date | null;
}
