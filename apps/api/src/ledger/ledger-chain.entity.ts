import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The head of one chain: of a strategy, or of an organisation for acts outside one. Writers take turns on it. */
@Entity('ledger_chain')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'chainId'], { unique: true })
@ForeignKey('Organisation', ['agencyId', 'organisationId'], ['agencyId', 'id'])
export class LedgerChain {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  chainId!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  hash!: string;

  /** When the last entry was written; the next one is never earlier. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at!: Date | null;
}
