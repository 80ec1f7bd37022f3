import {
  type FieldProblem,
  fieldsOf,
  type ItemContent,
  type ItemKind,
  referencesOf,
  type Stage,
} from '@groundwork/domain';
import { sql, type TenantDb } from '@groundwork/tenancy';
import { validate as isUuid } from 'uuid';
import { ItemReference } from './item-reference.entity';
import { Item } from './item.entity';

interface Pointing {
  readonly id: string;
  readonly strategyId: string;
  readonly organisationId: string;
  readonly kind: ItemKind;
}

/**
 * Which references of a content point at nothing in this strategy, or at the wrong kind of item. What they point at is
 * held until the transaction ends: it may stand in another stage, where somebody removes it at the same moment.
 */
export async function brokenReferences(
  db: TenantDb,
  { strategyId, kind }: Pick<Pointing, 'strategyId' | 'kind'>,
  content: ItemContent,
): Promise<FieldProblem[]> {
  const references = referencesOf(kind, content).filter(({ targetId }) => isUuid(targetId));
  const ids = references.map(({ targetId }) => targetId);
  const targets = await db.find(Item, { strategyId, id: ids, removedAt: null }, { orderBy: 'id', lock: 'TO_REFER' });
  return referencesOf(kind, content)
    .filter(
      ({ field, targetId }) => !targets.some((target) => target.id === targetId && fits(kind, field, target.kind)),
    )
    .map(({ field }) => ({ path: field, reason: 'input.notAReference' }));
}

/** Writes what an item points at as rows of their own, in place of what it pointed at before. */
export async function setReferences(db: TenantDb, item: Pointing, content: ItemContent): Promise<void> {
  await db.remove(ItemReference, { itemId: item.id });
  for (const { field, targetId } of referencesOf(item.kind, content)) {
    await db.insert(ItemReference, { itemId: item.id, field, targetId, organisationId: item.organisationId });
  }
}

/** The items that point at one, so that it is not taken away under them. */
export function pointingAt(db: TenantDb, targetId: string): Promise<Pick<Item, 'id' | 'kind' | 'content'>[]> {
  return db.rows<Pick<Item, 'id' | 'kind' | 'content'>>(sql`
    SELECT i.id, i.kind, i.content
      FROM item_reference r
      JOIN item i ON i.agency_id = r.agency_id AND i.id = r.item_id AND i.removed_at IS NULL
     WHERE ${db.scope(ItemReference, 'r')} AND r.target_id = ${targetId}
     ORDER BY i.position, i.id`);
}

/** The stages whose items point at one: its title stands frozen in their versions. */
export async function stagesPointingAt(db: TenantDb, targetId: string): Promise<Stage[]> {
  const rows = await db.rows<{ stage: Stage }>(sql`
    SELECT DISTINCT i.stage
      FROM item_reference r
      JOIN item i ON i.agency_id = r.agency_id AND i.id = r.item_id AND i.removed_at IS NULL
     WHERE ${db.scope(ItemReference, 'r')} AND r.target_id = ${targetId}`);
  return rows.map(({ stage }) => stage);
}

function fits(kind: ItemKind, name: string, target: ItemKind): boolean {
  const [, field] = fieldsOf(kind).find(([candidate]) => candidate === name) ?? [];
  return field?.type === 'REFERENCE' && field.to.includes(target);
}
