import { fieldsOf, type ItemContent, type ItemKind, KINDS, type Side, type Stage, titleOf } from '@groundwork/domain';
import { sql, Sql, type TenantDb } from '@groundwork/tenancy';
import { Item } from './item.entity';

/** An item as it is read: with whoever changed it last. */
export interface ItemRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly stage: Stage;
  readonly position: number;
  readonly version: number;
  readonly content: ItemContent;
  readonly changed_at: Date;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly person_side: Side | null;
}

/** The items of a strategy that are there, in the order of their places. One statement for all that a stage shows. */
export async function itemsOfStrategy(db: TenantDb, strategyId: string): Promise<ItemRow[]> {
  return readItems(db, sql`i.strategy_id = ${strategyId} AND i.removed_at IS NULL`);
}

/** The items with these ids, removed ones among them. */
export async function itemsWithIds(db: TenantDb, ids: readonly string[]): Promise<ItemRow[]> {
  return ids.length === 0 ? [] : readItems(db, sql`i.id = ANY (${ids}::uuid[])`);
}

function readItems(db: TenantDb, condition: Sql): Promise<ItemRow[]> {
  return db.rows<ItemRow>(sql`
    SELECT i.id, i.kind, i.stage, i.position, i.version, i.content, i.changed_at,
           p.id AS person_id, p.name AS person_name, p.side AS person_side
      FROM item i
      LEFT JOIN person p ON p.agency_id = i.agency_id AND p.id = i.changed_by_id
     WHERE ${db.scope(Item, 'i')} AND ${condition}
     ORDER BY i.position, i.id`);
}

/** An item as the schema shows it: references as links, empty fields as null. */
export function shownItem(row: ItemRow, others: readonly ItemRow[]): object {
  const { id, kind, stage, position, version, content } = row;
  const { person_id, person_name: name, person_side: side } = row;
  return {
    id,
    kind,
    stage,
    position,
    version,
    title: titleOf(kind, content),
    changedAt: row.changed_at,
    changedBy: person_id && name && side ? { id: person_id, name, side } : null,
    ...shownContent(kind, content, others),
  };
}

function shownContent(kind: ItemKind, content: ItemContent, others: readonly ItemRow[]): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(kind).map(([name, { type }]) => {
      const value = content[name] ?? null;
      return [name, type === 'REFERENCE' && value !== null ? linkTo(String(value), others) : value];
    }),
  );
}

export function linkTo(
  id: string,
  others: readonly ItemRow[],
): { id: string; kind: ItemKind; title: string } | undefined {
  const target = others.find((other) => other.id === id);
  return target && { id, kind: target.kind, title: titleOf(target.kind, target.content) };
}

/** In reading order: by kind as the stage is read, then by place. */
export function inReadingOrder(rows: readonly ItemRow[]): readonly ItemRow[] {
  const kinds = Object.keys(KINDS);
  return [...rows].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.position - b.position);
}
