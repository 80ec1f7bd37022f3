import type { EntityManager, EntityTarget, ObjectLiteral, ObjectType } from 'typeorm';
import { Sql } from './sql';

type Entity<T extends ObjectLiteral> = ObjectType<T> & EntityTarget<T>;

/** One open transaction outside any tenant. Row-level security shows it accounts and sessions, and no tenant's rows. */
export class UnscopedDb {
  constructor(
    private readonly manager: EntityManager,
    /** The time at which this transaction acts. */
    readonly now: Date,
  ) {}

  findOne<T extends ObjectLiteral>(entity: Entity<T>, where: Partial<T>): Promise<T | null> {
    return this.manager.findOneBy(entity, where);
  }

  async insert<T extends ObjectLiteral>(entity: Entity<T>, row: T): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(entity).values(row).execute();
  }

  async update<T extends ObjectLiteral>(entity: Entity<T>, where: Partial<T>, changes: Partial<T>): Promise<void> {
    await this.manager.createQueryBuilder().update(entity).set(changes).where(where).execute();
  }

  async rows<R>(statement: Sql): Promise<R[]> {
    const { text, values } = statement.toStatement();
    return this.manager.query<R[]>(text, values);
  }
}
