/** What can be written canonically: JSON without `undefined`. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical | undefined };

/**
 * The canonical text of a value (RFC 8785): object names in UTF-16 order, no white space, numbers and strings as
 * ECMAScript writes them. Members that are `undefined` are left out.
 *
 * @throws RangeError for numbers that JSON cannot hold and for text with lone surrogates
 */
export function canonicalText(value: Canonical): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number must be finite.');
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('Text must be well formed.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value)
    .filter((member): member is [string, Canonical] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalText(name)}:${canonicalText(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}
