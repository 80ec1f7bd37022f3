import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That an actor asked for something under a key, and what came of it: asked again, it is not done again. */
@Entity('idempotency_key')
@TenantTable('AGENCY')
@ForeignKey('Person', ['agencyId', 'actorId'], ['agencyId', 'id'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  actorId!: string;

  @PrimaryColumn({ type: 'text', update: false })
  key!: string;

  /** SHA-256 of the operation and its input. */
  @Column({ type: 'text', update: false })
  inputHash!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;
}
