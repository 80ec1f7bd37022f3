import { FieldProblem } from './domain-error';
import { Field, NumberField, TextField } from './item-field';
import { FieldValue, ItemContent, ItemKind } from './item-kind';
import { KindDefinition } from './kind-definition';
import { fieldsOf, KINDS } from './item-kinds';
import { isPartialDate } from './partial-date';
import { isPlainText, tidyText } from './plain-text';

export interface CheckedContent {
  /** The content as it is stored: tidied, empty fields left out. */
  readonly content: ItemContent;
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads what a caller sent for one item. A draft may be incomplete, so nothing is required here; what is there must fit.
 * Whether references point at something is for the caller to check, who knows the rows.
 */
export function checkContent(kind: ItemKind, sent: Readonly<Record<string, unknown>>): CheckedContent {
  const { fields } = KINDS[kind];
  const problems: FieldProblem[] = Object.keys(sent)
    .filter((path) => !Object.hasOwn(fields, path))
    .map((path) => ({ path, reason: 'input.unknownField' }));
  const content: Record<string, FieldValue> = {};
  for (const [path, field] of fieldsOf(kind)) {
    const value = tidyValue(sent[path]);
    if (value === undefined) continue;
    const problem = problemOf(field, value);
    if (problem) problems.push({ path, ...problem });
    else content[path] = value as FieldValue;
  }
  return { content, problems };
}

/** What stands for an item where it is referred to; empty while it has no title yet. */
export function titleOf(kind: ItemKind, content: ItemContent): string {
  return String(content[KINDS[kind].titleField] ?? '');
}

/** The ids that an item's content points at, by field. */
export function referencesOf(kind: ItemKind, content: ItemContent): readonly { field: string; targetId: string }[] {
  return fieldsOf(kind)
    .filter(([name, field]) => field.type === 'REFERENCE' && content[name] !== undefined)
    .map(([name]) => ({ field: name, targetId: String(content[name]) }));
}

function tidyValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') return value;
  const text = isPlainText(value) ? tidyText(value) : value;
  return text === '' ? undefined : text;
}

type Problem = Omit<FieldProblem, 'path'>;

function problemOf(field: Field, value: unknown): Problem | undefined {
  switch (field.type) {
    case 'TEXT':
      return textProblem(field, value);
    case 'NUMBER':
      return numberProblem(field, value);
    case 'CHOICE':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? undefined
        : { reason: 'input.notAChoice' };
    case 'PARTIAL_DATE':
      return typeof value === 'string' && isPartialDate(value) ? undefined : { reason: 'input.notAPartialDate' };
    case 'REFERENCE':
      return typeof value === 'string' ? undefined : { reason: 'input.notAReference' };
  }
}

function textProblem(field: TextField, value: unknown): Problem | undefined {
  if (typeof value !== 'string' || !isPlainText(value)) return { reason: 'input.notText' };
  if (field.lines === 'ONE' && /[\n\u2028\u2029]/.test(value)) return { reason: 'input.oneLine' };
  const length = [...value].length;
  if (length <= field.maxLength) return undefined;
  return { reason: 'input.tooLong', parameters: { max: field.maxLength, length } };
}

function numberProblem(field: NumberField, value: unknown): Problem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { reason: 'input.notANumber' };
  if (value < field.min) return { reason: 'input.tooSmall', parameters: { min: field.min } };
  if (value > field.max) return { reason: 'input.tooLarge', parameters: { max: field.max } };
  return undefined;
}

/** Whether the definition may stand in a plan that holds `count` of its kind already. */
export function hasRoom({ most }: KindDefinition, count: number): boolean {
  return count < most;
}
