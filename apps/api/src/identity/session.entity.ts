import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the token's SHA-256 is kept; the token itself is known to the browser alone. */
@Entity('session')
@ForeignKey('User', ['userId'], ['id'])
@ForeignKey('Membership', ['agencyId', 'membershipId'], ['agencyId', 'id'])
@Index(['userId'])
export class Session {
  @PrimaryColumn({ type: 'bytea', update: false })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', update: false })
  userId!: string;

  /** The membership that the session acts under. */
  @Column({ type: 'uuid' })
  agencyId!: string;

  @Column({ type: 'uuid' })
  membershipId!: string;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
