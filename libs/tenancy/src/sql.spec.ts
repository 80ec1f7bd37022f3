import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql, Sql } from './sql';

/** What a hostile or careless caller might send, and what none of it may become: text of the statement. */
const someValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom("' OR true --", '$1', '"; DROP TABLE item; --', '', ':w0', '?', '\0'),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.string()),
);

/** The tag, called with pieces of text and values as a template would. */
function written(texts: readonly string[], insertions: readonly unknown[]): Sql {
  return sql(Object.assign([...texts], { raw: texts }) as unknown as TemplateStringsArray, ...insertions);
}

const someStatement = fc
  .array(fc.tuple(someValue, fc.constantFrom(' AND a = ', ', ', ' ', ') OR (')), { maxLength: 8 })
  .map((parts) => ({ texts: ['SELECT ', ...parts.map(([, text]) => text)], values: parts.map(([value]) => value) }));

describe('a statement', () => {
  it('has the same text whatever the values are', () => {
    fc.assert(
      fc.property(someStatement, ({ texts, values }) => {
        const harmless = written(
          texts,
          values.map(() => 0),
        ).toStatement().text;
        expect(written(texts, values).toStatement().text).toBe(harmless);
      }),
    );
  });

  it('sends every value beside it, in order', () => {
    fc.assert(
      fc.property(someStatement, ({ texts, values }) => {
        expect(written(texts, values).toStatement().values).toEqual(values);
      }),
    );
  });

  it('numbers its parameters from one, each once', () => {
    fc.assert(
      fc.property(someStatement, ({ texts, values }) => {
        const numbers = [
          ...written(texts, values)
            .toStatement()
            .text.matchAll(/\$(\d+)/g),
        ].map(([, n]) => Number(n));
        expect(numbers).toEqual(values.map((_, index) => index + 1));
      }),
    );
  });

  it('stays as it is when it is put into another as a whole', () => {
    fc.assert(
      fc.property(someStatement, ({ texts, values }) => {
        const piece = written(texts, values);
        expect(sql`${piece}`.toStatement()).toEqual(piece.toStatement());
      }),
    );
  });

  it('renumbers the parameters of a piece that is put into it', () => {
    const piece = sql`b = ${'b'} OR c = ${'c'}`;
    expect(sql`a = ${'a'} AND (${piece}) AND d = ${'d'}`.toStatement()).toEqual({
      text: 'a = $1 AND (b = $2 OR c = $3) AND d = $4',
      values: ['a', 'b', 'c', 'd'],
    });
  });

  it('is scoped as soon as one of its pieces is', () => {
    const scope = new Sql(['t.agency_id = ', ''], ['mine'], true);
    expect([sql`a = ${1}`.isScoped, sql`a = ${1} AND ${sql`(${scope})`}`.isScoped]).toEqual([false, true]);
  });

  it('is not scoped by a value that looks like a scope', () => {
    expect(sql`a = ${{ isScoped: true, texts: ['x'], values: [] }}`.isScoped).toBe(false);
  });
});
