import { keysOf } from './closed-list';
import { Field } from './item-field';
import { ItemContent, ItemKind } from './item-kind';
import { KindDefinition } from './kind-definition';
import { answer } from './kinds/answer';
import { finding } from './kinds/finding';
import { goal } from './kinds/goal';
import { presence } from './kinds/presence';
import { stakeholder } from './kinds/stakeholder';
import { limit, strength, weakness } from './kinds/standing';
import { Stage } from './stage';

/** Every kind, in the order in which a stage is read. A new kind is a file in `kinds/` and a line here. */
export const KINDS: Readonly<Record<ItemKind, KindDefinition>> = {
  ANSWER: answer,
  GOAL: goal,
  STRENGTH: strength,
  WEAKNESS: weakness,
  LIMIT: limit,
  FINDING: finding,
  PRESENCE: presence,
  STAKEHOLDER: stakeholder,
};

export const ITEM_KINDS: readonly ItemKind[] = keysOf(KINDS);

export function kindsOf(stage: Stage): readonly KindDefinition[] {
  return ITEM_KINDS.map((kind) => KINDS[kind]).filter((definition) => definition.stage === stage);
}

/** A kind's fields with their names, in reading order. */
export function fieldsOf(kind: ItemKind): readonly (readonly [string, Field])[] {
  return Object.entries(KINDS[kind].fields);
}

/** Whether a field is asked for, given what the item's other fields say. */
export function asksFor({ when }: Field, content: ItemContent): boolean {
  return when === undefined || when.is.includes(String(content[when.field]));
}
