import { ItemContent, ItemKind, KINDS, fieldsOf, isPlainText, tidyText, type FieldValue } from '@groundwork/domain';
import type { ItemContentInput } from '@groundwork/contract';

/** What the server answers for one row: its place and, by the kind's field names, its content. */
export interface AnsweredRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly version: number;
  readonly changedBy?: { readonly name: string } | null;
}

/** A row as the server holds it. */
export interface HeldRow {
  readonly id: string;
  readonly version: number;
  readonly content: ItemContent;
  readonly changedBy: string;
}

/** Reads a row by its kind's definition, so that a new kind needs no code here. References become ids. */
export function heldRow(row: AnsweredRow): HeldRow {
  const values = new Map<string, unknown>(Object.entries(row));
  const content: Record<string, FieldValue> = {};
  for (const [name] of fieldsOf(row.kind)) {
    const value = valueOf(values.get(name));
    if (value !== undefined) content[name] = value;
  }
  return { id: row.id, version: row.version, content, changedBy: row.changedBy?.name ?? '' };
}

function valueOf(answered: unknown): FieldValue | undefined {
  if (typeof answered === 'string' || typeof answered === 'number') return answered;
  if (typeof answered !== 'object' || answered === null || !('id' in answered)) return undefined;
  return typeof answered.id === 'string' ? answered.id : undefined;
}

/** The whole content as the API takes it: one field, named for the kind. */
export function contentInput(kind: ItemKind, content: ItemContent): ItemContentInput {
  const { typeName } = KINDS[kind];
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  const input: Readonly<Record<string, unknown>> = { [name]: tidyContent(content) };
  return input as ItemContentInput;
}

/** Content as the server will store it: empty fields left out, white space at the ends gone. */
export function tidyContent(content: ItemContent): ItemContent {
  const entries = Object.entries(content).map(([name, value]) => [name, tidyValue(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function tidyValue(value: FieldValue): FieldValue {
  return typeof value === 'string' && isPlainText(value) ? tidyText(value) : value;
}

/** Whether two contents would be stored alike. */
export function isSameContent(one: ItemContent, other: ItemContent): boolean {
  const [a, b] = [tidyContent(one), tidyContent(other)];
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

export function isEmptyContent(content: ItemContent): boolean {
  return Object.keys(tidyContent(content)).length === 0;
}
