import { Field } from './item-field';
import { ItemKind } from './item-kind';
import { Stage } from './stage';

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
