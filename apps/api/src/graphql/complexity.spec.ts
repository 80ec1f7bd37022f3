import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { fieldsAsked } from './complexity';

const schema = buildSchema(`
  interface Named { name: String }
  type Row implements Named { name: String short: [Row!]! friend: Row }
  type Page { nodes: [Row!]! totalCount: Int }
  type Query { rows(first: Int! = 50): Page! row: Row named: [Named] }
`);

const asked = (text: string, variables = {}): number => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is one operation.');
  return fieldsAsked(schema, document, operation, variables);
};

describe('what a request asks for', () => {
  it.each([
    ['a field', '{ row { name } }', 2],
    ['a page of three', '{ rows(first: 3) { totalCount nodes { name } } }', 1 + 1 + (1 + 3)],
    ['a short list', '{ row { short { name friend { name } } } }', 1 + (1 + 5 * 3)],
    ['a short list in a page', '{ rows(first: 3) { nodes { short { name } } } }', 1 + (1 + 3 * (1 + 5))],
    ['a fragment, spread twice', '{ row { ...A friend { ...A } } } fragment A on Row { name }', 1 + 1 + (1 + 1)],
    ['an interface', '{ named { name ... on Row { friend { name } } } }', 1 + 5 * (1 + 2)],
    ['the same under two names', '{ a: row { name } b: row { name } }', 4],
  ])('counts %s', (_, text, fields) => {
    expect(asked(text)).toBe(fields);
  });

  it('is counted with the size that a variable gives', () => {
    expect(asked('query ($n: Int!) { rows(first: $n) { nodes { name } } }', { n: 20 })).toBe(1 + (1 + 20));
  });

  it.each([{}, { n: -5 }, { n: 1e9 }, { n: 'many' }])(
    'is counted in full when the size makes no sense: %j',
    (variables) => {
      expect(asked('query ($n: Int!) { rows(first: $n) { nodes { name } } }', variables)).toBe(1 + (1 + 100));
    },
  );
});
