import type { Canonical, Visibility } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an act was about, for those who may see it. It can be erased with its salt; the chain stays valid. */
@Entity('ledger_payload')
@TenantTable('ORGANISATION')
@ForeignKey(
  'LedgerEntryRow',
  ['agencyId', 'organisationId', 'chainId', 'sequence', 'visibility'],
  ['agencyId', 'organisationId', 'chainId', 'sequence', 'visibility'],
)
export class LedgerPayload {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  chainId!: string;

  @PrimaryColumn({ type: 'integer', update: false })
  sequence!: number;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'text', update: false })
  visibility!: Visibility;

  @Column({ type: 'text', update: false })
  salt!: string;

  @Column({ type: 'jsonb', update: false })
  payload!: { readonly [name: string]: Canonical };
}
