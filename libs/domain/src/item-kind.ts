import { ValueOf } from './closed-list';

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

export type FieldValue = string | number;
/** An item's typed content; empty fields are left out. References hold the id of the item they point at. */
export type ItemContent = Readonly<Record<string, FieldValue>>;
