import { DomainError, ErrorCode } from '@groundwork/domain';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, ObjectType } from 'typeorm';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { isInReach, rowsInReach } from './application-filter';
import type { Clock } from './clock';
import { sql, Sql } from './sql';
import { reachOf } from './tenant-table';
import type { Viewer } from './viewer';

type Column = NonNullable<ReturnType<EntityMetadata['findColumnWithPropertyName']>>;
type Row = ObjectLiteral & { agencyId?: string; id?: string };
type Entity<T extends Row> = ObjectType<T> & EntityTarget<T>;
/** What a writer gives: the agency is the viewer's and the id is made here, unless the row is to have a given one. */
export type NewRow<T> = Omit<T, 'agencyId' | 'id' | 'version'> & { id?: string };
type Where<T> = Partial<Record<keyof T & string, unknown>>;

interface Reading<T> {
  readonly orderBy?: keyof T & string;
  /** Holds the rows until the transaction ends: `TO_CHANGE` against all others, `TO_REFER` against those who change. */
  readonly lock?: keyof typeof LOCKS;
}

/** Neither keeps a foreign key from being checked, so that a long-held parent stops nobody from adding to it. */
const LOCKS = { TO_CHANGE: 'for_no_key_update', TO_REFER: 'pessimistic_read' } as const;

/** One open transaction, seen through one viewer's eyes. Nothing else reaches tenant rows. */
export class TenantDb {
  private instant: Date;

  constructor(
    private readonly manager: EntityManager,
    readonly viewer: Viewer,
    private readonly clock: Clock,
  ) {
    this.instant = clock.now();
  }

  /** The time at which this transaction acts: when it began, or when its last wait for a lock was over. */
  get now(): Date {
    return this.instant;
  }

  /** Rows that equal `where` in each of its fields (a list means one of them), and that the viewer may reach. */
  async find<T extends Row>(entity: Entity<T>, where: Where<T>, reading: Reading<T> = {}): Promise<T[]> {
    const query = this.manager.createQueryBuilder(entity, 't');
    this.addConditions(query, entity, where);
    if (reading.orderBy) query.orderBy(`t.${reading.orderBy}`);
    if (!reading.lock) return query.getMany();
    const rows = await query.setLock(LOCKS[reading.lock]).getMany();
    this.instant = this.clock.now();
    return rows;
  }

  async findOne<T extends Row>(entity: Entity<T>, where: Where<T>, reading: Reading<T> = {}): Promise<T | undefined> {
    const [row] = await this.find(entity, where, reading);
    return row;
  }

  /** The row with this id. Another tenant's row, a malformed id and no row at all are answered alike: `NOT_FOUND`. */
  async get<T extends Row>(entity: Entity<T>, id: string, reading: Reading<T> = {}): Promise<T> {
    if (!isUuid(id)) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
    return this.getWhere(entity, { id } as Where<T>, reading);
  }

  /** The row that equals `where` in each of its fields; `NOT_FOUND` when there is none. */
  async getWhere<T extends Row>(entity: Entity<T>, where: Where<T>, reading: Reading<T> = {}): Promise<T> {
    const row = await this.findOne(entity, where, reading);
    if (!row) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
    return row;
  }

  /** As `get`, and nobody else changes the row until this transaction ends. */
  lock<T extends Row>(entity: Entity<T>, id: string): Promise<T> {
    return this.get(entity, id, { lock: 'TO_CHANGE' });
  }

  async insert<T extends Row>(entity: Entity<T>, given: NewRow<T>): Promise<T> {
    const row = { ...this.identify(entity, given), ...given } as unknown as T;
    this.assertInReach(entity, row);
    await this.manager.createQueryBuilder().insert().into(entity).values(row).execute();
    return row;
  }

  /** As `insert`, unless the row's key is taken: then nothing is written and the answer is false. */
  async insertIfNew<T extends Row>(entity: Entity<T>, given: NewRow<T>): Promise<boolean> {
    const row = { ...this.identify(entity, given), ...given } as unknown as T;
    this.assertInReach(entity, row);
    const query = this.manager.createQueryBuilder().insert().into(entity).values(row).orIgnore();
    const { raw } = await query.returning('agency_id').execute();
    return (raw as unknown[]).length > 0;
  }

  /**
   * Changes a row that was read before and answers with it. Its version, where it has one, goes up, and is refused as
   * `STALE` when somebody else raised it meanwhile.
   */
  async update<T extends Row>(entity: Entity<T>, row: T, changes: Partial<T>): Promise<T> {
    const metadata = this.manager.connection.getMetadata(entity);
    const hasVersion = metadata.findColumnWithPropertyName('version') !== undefined;
    const version = hasVersion ? { version: Number(row['version']) + 1 } : {};
    const changed = { ...row, ...changes, ...version };
    this.assertInReach(entity, changed);
    const properties = metadata.primaryColumns.map(({ propertyName }) => propertyName);
    const seen = [...properties, ...(hasVersion ? ['version'] : [])].map((property) => [property, row[property]]);
    const written = await this.rows<unknown>(
      sql`UPDATE ${name(metadata.tableName)} AS t SET ${join(this.assignments(entity, { ...changes, ...version }), ', ')}
          WHERE ${this.equalities(entity, Object.fromEntries(seen) as Where<T>)} RETURNING 1`,
    );
    if (written.length === 1) return changed;
    throw hasVersion
      ? new DomainError(ErrorCode.STALE, 'row.stale')
      : new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  }

  /** Takes rows away for good. */
  async remove<T extends Row>(entity: Entity<T>, where: Where<T>): Promise<void> {
    const { tableName } = this.manager.connection.getMetadata(entity);
    await this.rows(sql`DELETE FROM ${name(tableName)} AS t WHERE ${this.equalities(entity, where)}`);
  }

  /** The application's filter for a table in a statement of one's own: `WHERE ${db.scope(Strategy, 's')} AND ...`. */
  scope<T extends Row>(entity: Entity<T>, alias: string): Sql {
    return rowsInReach(this.viewer, reachOf(entity), alias);
  }

  /** Runs a statement that holds the application's filter; one without it is refused. */
  async rows<R>(statement: Sql): Promise<R[]> {
    if (!statement.isScoped) throw new Error('A statement on tenant rows must hold db.scope(...).');
    const { text, values } = statement.toStatement();
    const answer: unknown = await this.manager.query(text, values);
    return (isAffected(answer) ? answer[0] : answer) as R[];
  }

  private assignments<T extends Row>(entity: Entity<T>, changes: object): Sql[] {
    const { driver } = this.manager.connection;
    return Object.entries(changes).map(([property, value]) => {
      const column = this.columnOf(entity, property);
      return sql`${name(column.databaseName)} = ${driver.preparePersistentValue(value, column)}`;
    });
  }

  private equalities<T extends Row>(entity: Entity<T>, where: Where<T>): Sql {
    const conditions = Object.entries(where).map(
      ([property, value]) => sql`t.${name(this.columnOf(entity, property).databaseName)} = ${value}`,
    );
    return join([...conditions, this.scope(entity, 't')], ' AND ');
  }

  private columnOf<T extends Row>(entity: Entity<T>, property: string): Column {
    const column = this.manager.connection.getMetadata(entity).findColumnWithPropertyName(property);
    if (!column) throw new Error(`${entity.name} has no column for ${property}.`);
    return column;
  }

  private identify<T extends Row>(entity: Entity<T>, { id }: { id?: string }): Partial<Row> {
    const columns = this.manager.connection.getMetadata(entity);
    const agency = columns.findColumnWithPropertyName('agencyId') ? { agencyId: this.viewer.agencyId } : {};
    const version = columns.findColumnWithPropertyName('version') ? { version: 1 } : {};
    return { ...agency, ...version, ...(columns.findColumnWithPropertyName('id') ? { id: id ?? uuidv7() } : {}) };
  }

  private assertInReach<T extends Row>(entity: Entity<T>, row: T): void {
    if (!isInReach(this.viewer, reachOf(entity), row)) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
  }

  private addConditions<T extends Row>(
    query: ReturnType<EntityManager['createQueryBuilder']>,
    entity: Entity<T>,
    where: Where<T>,
  ): void {
    const scope = named(this.scope(entity, 't'), 'scope');
    query.where(scope.text, scope.values);
    Object.entries(where).forEach(([property, value], index) => {
      const parameter = `w${index}`;
      if (value === null) query.andWhere(`t.${property} IS NULL`);
      else if (Array.isArray(value)) query.andWhere(`t.${property} = ANY (:${parameter})`, { [parameter]: value });
      else query.andWhere(`t.${property} = :${parameter}`, { [parameter]: value });
    });
  }
}

/** An identifier that comes from an entity's metadata, never from a user. */
function name(identifier: string): Sql {
  return new Sql([`"${identifier}"`], [], false);
}

function join(pieces: readonly Sql[], separator: string): Sql {
  const [first = sql``, ...rest] = pieces;
  return rest.reduce((before, next) => sql`${before}${new Sql([separator], [], false)}${next}`, first);
}

/** The query builder's own way of naming parameters. */
function named(statement: Sql, prefix: string): { text: string; values: Record<string, unknown> } {
  const text = statement.texts.reduce((before, next, index) => `${before}:${prefix}${index}${next}`);
  return { text, values: Object.fromEntries(statement.values.map((value, index) => [`${prefix}${index + 1}`, value])) };
}

function isAffected(answer: unknown): answer is [unknown[], number] {
  return Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
}
