import type { Depth, StrategyStatus } from '@groundwork/domain';
import { TenantTable } from '@groundwork/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A client's strategy: seven stages, decided in order. */
@Entity('strategy')
@TenantTable('ORGANISATION')
@Index(['agencyId', 'organisationId', 'id'], { unique: true })
@ForeignKey('Organisation', ['agencyId', 'organisationId'], ['agencyId', 'id'])
@ForeignKey('Person', ['agencyId', 'leadPersonId'], ['agencyId', 'id'])
@Index(['agencyId', 'organisationId'])
@Check('ck_strategy_status', "status IN ('DRAFT', 'ACTIVE', 'ON_HOLD', 'CLOSED')")
@Check('ck_strategy_depth', "depth IN ('LIGHT', 'FULL')")
@Check('ck_strategy_period', 'period_from <= period_until')
export class Strategy {
  @PrimaryColumn({ type: 'uuid', update: false })
  agencyId!: string;

  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  @Column({ type: 'uuid', update: false })
  organisationId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  status!: StrategyStatus;

  @Column({ type: 'text' })
  depth!: Depth;

  /** A BCP 47 code. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'date', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  periodUntil!: string | null;

  /** Where it starts; nobody owns social media. */
  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  brand!: string | null;

  /** The marketing or business plan that it serves. */
  @Column({ type: 'text', nullable: true })
  planServed!: string | null;

  @Column({ type: 'uuid', nullable: true })
  leadPersonId!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;
}
