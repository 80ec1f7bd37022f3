import type { LedgerAct, Visibility } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One act in a chain; added, never changed. What it was about stands in its payload. */
@Entity('ledger_entry')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'chainId', 'sequence', 'visibility'], { unique: true })
@ForeignKey('LedgerChain', ['agencyId', 'organisationId', 'chainId'], ['agencyId', 'organisationId', 'chainId'])
export class LedgerEntryRow {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  chainId!: string;

  @PrimaryColumn({ type: 'integer', update: false })
  sequence!: number;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  /** By which rules the entry was hashed. */
  @Column({ type: 'integer', update: false })
  format!: number;

  /** Whole milliseconds, so that the hash can be computed again from what is stored. */
  @Column({ type: 'timestamptz', precision: 3, update: false })
  at!: Date;

  @Column({ type: 'text', update: false })
  act!: LedgerAct;

  @Column({ type: 'text', update: false })
  visibility!: Visibility;

  @Column({ type: 'text', update: false })
  payloadHash!: string;

  @Column({ type: 'text', update: false })
  previousHash!: string;

  @Column({ type: 'text', update: false })
  hash!: string;
}
