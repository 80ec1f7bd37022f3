import { ItemContent, ItemKind } from './item-kind';
import { asksFor, fieldsOf, kindsOf } from './item-kinds';
import { Depth, Stage } from './stage';

/** Something that a reader of the stage will miss. */
export interface OpenPoint {
  /** The item that lacks the field; nothing where a whole item is missing. */
  readonly itemId?: string;
  readonly kind: ItemKind;
  readonly field?: string;
  /** Whether the stage cannot be submitted while it is open. */
  readonly blocks: boolean;
}

export interface DraftItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly content: ItemContent;
}

/**
 * What is open in a stage, in reading order. `MUST` blocks a submission; `SHOULD` is shown to everybody; `MAY` counts at
 * full depth only. Nothing is ever filled in for the writer: what is not known stays visibly open.
 */
export function openPointsOf(stage: Stage, depth: Depth, items: readonly DraftItem[]): readonly OpenPoint[] {
  return kindsOf(stage).flatMap(({ kind, least }) => {
    const ofKind = items.filter((item) => item.kind === kind);
    const missing: OpenPoint[] = ofKind.length < least ? [{ kind, blocks: true }] : [];
    return [...missing, ...ofKind.flatMap((item) => openFieldsOf(item, depth))];
  });
}

function openFieldsOf({ id, kind, content }: DraftItem, depth: Depth): readonly OpenPoint[] {
  return fieldsOf(kind)
    .filter(([name, field]) => content[name] === undefined && asksFor(field, content))
    .filter(([, { need }]) => need !== 'MAY' || depth === 'FULL')
    .map(([field, { need }]) => ({ itemId: id, kind, field, blocks: need === 'MUST' }));
}
