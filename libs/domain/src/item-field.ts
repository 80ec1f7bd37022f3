import { ItemKind } from './item-kind';

/**
 * How much a field matters. `MUST` is needed before the stage can be submitted; `SHOULD` is asked for at every depth and
 * shown as open while it is missing; `MAY` is asked for at full depth only.
 */
export type Need = 'MUST' | 'SHOULD' | 'MAY';

interface FieldWords {
  /** The label on the screen. */
  readonly label: string;
  /** One line of help below the label. */
  readonly hint?: string;
  /** What the field holds, for the schema's reader. */
  readonly description: string;
  readonly need: Need;
  /** Asked for only where another field of the item holds one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

export interface TextField extends FieldWords {
  readonly type: 'TEXT';
  readonly lines: 'ONE' | 'MANY';
  readonly maxLength: number;
}

export interface NumberField extends FieldWords {
  readonly type: 'NUMBER';
  readonly min: number;
  readonly max: number;
}

export interface ChoiceField extends FieldWords {
  readonly type: 'CHOICE';
  /** The name of the enum in the schema. */
  readonly choiceName: string;
  /** What may be picked, with the words for it. */
  readonly choices: Readonly<Record<string, string>>;
}

/** `2016`, `2016-10` or `2016-10-17`. */
export interface PartialDateField extends FieldWords {
  readonly type: 'PARTIAL_DATE';
}

/** Points at another item of the same strategy. */
export interface ReferenceField extends FieldWords {
  readonly type: 'REFERENCE';
  readonly to: readonly ItemKind[];
}

export type Field = TextField | NumberField | ChoiceField | PartialDateField | ReferenceField;

type Without<F extends Field> = Omit<F, 'type'>;

export const SENTENCE = 300;
export const PARAGRAPH = 2_000;

export const sentence = (words: FieldWords): TextField => ({
  ...words,
  type: 'TEXT',
  lines: 'ONE',
  maxLength: SENTENCE,
});
export const paragraph = (words: FieldWords): TextField => ({
  ...words,
  type: 'TEXT',
  lines: 'MANY',
  maxLength: PARAGRAPH,
});
export const number = (field: Without<NumberField>): NumberField => ({ ...field, type: 'NUMBER' });
export const choice = (field: Without<ChoiceField>): ChoiceField => ({ ...field, type: 'CHOICE' });
export const partialDate = (words: FieldWords): PartialDateField => ({ ...words, type: 'PARTIAL_DATE' });
export const reference = (field: Without<ReferenceField>): ReferenceField => ({ ...field, type: 'REFERENCE' });

/** The owner of anything in a plan: a stakeholder, who may be a person or a team and need not be a user. */
export const owner = (label: string): ReferenceField =>
  reference({
    label,
    description: 'The stakeholder who answers for it.',
    need: 'SHOULD',
    to: ['STAKEHOLDER'],
  });
