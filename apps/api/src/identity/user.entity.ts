import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One person's account, beyond all tenants; reached through `Tenancy.unscoped` only. */
@Entity('user_account')
@Index(['email'], { unique: true })
export class User {
  @PrimaryColumn({ type: 'uuid', update: false })
  id!: string;

  /** In lower case. */
  @Column({ type: 'text' })
  email!: string;

  /** Argon2id with its parameters. */
  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'timestamptz', update: false })
  createdAt!: Date;
}
