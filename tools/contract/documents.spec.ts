import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { generateDocuments } from './documents.ts';

const schema = buildSchema(`
  scalar DateTime
  enum Kind { GOAL LIMIT }
  interface Item { id: ID! kind: Kind! }
  type Goal implements Item { id: ID! kind: Kind! statement: String owner: Owner }
  type Limit implements Item { id: ID! kind: Kind! amount: Float until: DateTime }
  type Owner { name: String! }
  type Query { items(kinds: [Kind!], first: Int! = 10): [Item!]! item(id: ID!): Item }
  type Mutation { save(input: SaveInput!): Item! }
  input SaveInput { id: ID! content: ContentInput! note: String }
  input ContentInput @oneOf { goal: String limit: Float }
  directive @oneOf on INPUT_OBJECT
`);

function generate(text: string): string {
  const { documents, schemaTypes } = generateDocuments(schema, [{ path: 'app/items.graphql', text }]);
  return `${documents[0]?.text}\n${schemaTypes}`.replaceAll(/\s+/g, ' ');
}

describe('typed documents', () => {
  it('tell the types of an interface apart by their name', () => {
    const text = generate('{ items { __typename id ... on Goal { owner { name } } } }'.replace('{', 'query Items {'));
    expect(text).toContain(
      "items: Array<{ __typename: 'Goal'; id: string; owner: { name: string; } | null; } | { __typename: 'Limit'; id: string; }>;",
    );
  });

  it('carry the fragments that an operation reaches, and only those', () => {
    const text = generate(
      'fragment A on Item { id ...B } fragment B on Item { kind } fragment C on Item { id } query One($id: ID!) { item(id: $id) { ...A } }',
    );
    expect(text).toContain('fragment A on Item{id ...B}fragment B on Item{kind}"');
    expect(text).toContain("export type Kind = 'GOAL' | 'LIMIT';");
  });

  it('ask for the variables that have no default', () => {
    const text = generate(
      'query Some($kinds: [Kind!], $first: Int! = 5) { items(kinds: $kinds, first: $first) { id } }',
    );
    expect(text).toContain('{ kinds?: ReadonlyArray<Kind> | null; first?: number; }');
  });

  it('make exactly one field of a oneOf input', () => {
    const text = generate('mutation Save($input: SaveInput!) { save(input: $input) { id } }');
    expect(text).toContain('| { goal: string; limit?: never } | { limit: number; goal?: never };');
    expect(text).toContain('export type SaveInput = { id: string; content: ContentInput; note?: string | null; };');
  });

  it('refuse an operation that the contract does not know, by file and line', () => {
    expect(() => generate('query Wrong {\n  nothing\n}')).toThrow('app/items.graphql:2 Cannot query field "nothing"');
  });
});
