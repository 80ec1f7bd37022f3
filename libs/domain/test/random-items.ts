import fc from 'fast-check';
import { Field } from '../src/item-field';
import { FieldValue, ItemContent, ItemKind } from '../src/item-kind';
import { fieldsOf, ITEM_KINDS } from '../src/item-kinds';
import { tidyText } from '../src/plain-text';

/** Text of any script, as it is stored; never empty. */
export const someText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => tidyText(text.replace(/\p{Cc}/gu, '')))
  .filter((text) => text !== '');

/** A day, a month or a year. */
export const somePartialDate = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4));
  });

export const someKind: fc.Arbitrary<ItemKind> = fc.constantFrom(...ITEM_KINDS);

/** Something that fits the field. */
export function someValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'TEXT':
      return someText;
    case 'NUMBER':
      return fc.integer({ min: field.min, max: field.max });
    case 'CHOICE':
      return fc.constantFrom(...Object.keys(field.choices));
    case 'PARTIAL_DATE':
      return somePartialDate;
    case 'REFERENCE':
      return fc.uuid();
  }
}

/** Content in which any field may be empty. */
export function someContent(kind: ItemKind): fc.Arbitrary<ItemContent> {
  const fields = fieldsOf(kind).map(([name, field]) =>
    fc
      .option(someValue(field), { nil: undefined })
      .map((value) => (value === undefined ? [] : [[name, value] as const])),
  );
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()));
}

/** Content in which nothing is empty. */
export function fullContent(kind: ItemKind): fc.Arbitrary<ItemContent> {
  const fields = fieldsOf(kind).map(([name, field]) => someValue(field).map((value) => [name, value] as const));
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries));
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withTypedArray: true,
});

/** What a hostile or careless caller might send: known and unknown names, values of any type. */
export const anySent = someKind.chain((kind) => {
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fieldsOf(kind).map(([name]) => name)) },
    fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'kind', 'agencyId', 'version'),
    fc.string(),
  );
  const values = fc.oneof(
    anything,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom('', ' ', '\ud800', 'a\u0000b', 'MONEY', 'constructor', '2016-02-30', '2016', -0, 1e9, 1e9 + 1, -1),
  );
  const sent = fc.oneof(
    fc.array(fc.tuple(names, values)).map((entries) => Object.fromEntries(entries) as Record<string, unknown>),
    someContent(kind) as fc.Arbitrary<Record<string, unknown>>,
  );
  return fc.record({ kind: fc.constant(kind), sent });
});
