import { ValueOf } from './closed-list';
import { Field } from './item-field';
import { Stage } from './stage';

/** The kinds of item that stages are made of. */
export const ItemKind = {
  ANSWER: 'ANSWER',
  GOAL: 'GOAL',
  STRENGTH: 'STRENGTH',
  WEAKNESS: 'WEAKNESS',
  LIMIT: 'LIMIT',
  FINDING: 'FINDING',
  PRESENCE: 'PRESENCE',
  STAKEHOLDER: 'STAKEHOLDER',
} as const;
export type ItemKind = ValueOf<typeof ItemKind>;

/** All that the program knows of a kind. Table, validation, schema, canonical form and forms follow from it. */
export interface KindDefinition {
  readonly kind: ItemKind;
  /** The type's name in the GraphQL schema; its input is `<typeName>Input`. */
  readonly typeName: string;
  readonly stage: Stage;
  /** What it is, for the schema's reader. */
  readonly description: string;
  readonly words: {
    readonly one: string;
    readonly many: string;
    /** What an empty list says: why one writes these, and how one might read. */
    readonly empty: string;
    readonly example: string;
  };
  /** At most this many in a strategy. */
  readonly most: number;
  /** At least this many before the stage can be submitted. */
  readonly least: number;
  /** The field that stands for the item where it is referred to. */
  readonly titleField: string;
  /** In the order in which they are read. */
  readonly fields: Readonly<Record<string, Field>>;
}

export type FieldValue = string | number;
/** An item's typed content; empty fields are left out. References hold the id of the item they point at. */
export type ItemContent = Readonly<Record<string, FieldValue>>;
