import type { ItemKind } from '@groundwork/domain';
import { sql, type TenantDb } from '@groundwork/tenancy';
import { Item } from './item.entity';

/** The ids of a strategy's items of one kind, in their order. */
export async function placesOf(db: TenantDb, strategyId: string, kind: ItemKind): Promise<string[]> {
  const items = await db.find(Item, { strategyId, kind, removedAt: null }, { orderBy: 'position' });
  return items.map(({ id }) => id);
}

/** The same ids with one of them at another place; places beyond the ends mean the ends. */
export function withPlace(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, id);
}

/** Writes the order of a kind; only positions change. The stage is locked by whoever calls. */
export async function setPlaces(db: TenantDb, ids: readonly string[]): Promise<void> {
  await db.rows(sql`
    UPDATE item AS i SET position = place.number - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place (id, number)
     WHERE ${db.scope(Item, 'i')} AND i.id = place.id AND i.position <> place.number - 1`);
}
