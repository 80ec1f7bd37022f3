import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limitRules, LIMITS } from './limits';

const schema = buildSchema(`
  type Node { id: ID! next: Node }
  type Query { node: Node }
  type Mutation { change: Boolean }
`);

const refusals = (document: string): string[] =>
  validate(schema, parse(document, { maxTokens: LIMITS.tokens }), limitRules).map(({ message }) => message);

const nested = (depth: number): string => `${'{ next '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)}`;

describe('the limits of a request', () => {
  it('let a request of the greatest depth pass, and refuse one more', () => {
    expect(refusals(`{ node ${nested(8)} }`)).toEqual([]);
    expect(refusals(`{ node ${nested(9)} }`)).toEqual([expect.stringContaining('depth limit of 8')]);
  });

  it('count depth through fragments', () => {
    expect(refusals(`{ node { next { ...Deep } } } fragment Deep on Node ${nested(8)}`)).toEqual([
      expect.stringContaining('depth limit of 8'),
    ]);
  });

  it.each(['node', '__typename'])('refuse the sixteenth alias of %s', (field) => {
    const selection = field === 'node' ? ' { id }' : '';
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: ${field}${selection}`).join(' ');
    expect(refusals(`{ ${aliases} }`)).toEqual([expect.stringContaining('Aliases limit of 15')]);
  });

  it('refuse the sixth directive', () => {
    expect(refusals(`{ node { id ${'@include(if: true) '.repeat(6)} } }`)).toEqual([
      expect.stringContaining('Directives limit of 5'),
    ]);
  });

  it('refuse too many words before they are understood', () => {
    expect(() => refusals(`{ ${'node { id } '.repeat(300)} }`)).toThrow('800 tokens');
  });
});

describe('a document', () => {
  it('may hold one mutation', () => {
    expect(refusals('mutation { change }')).toEqual([]);
  });

  it.each([
    ['side by side', 'mutation { a: change b: change }'],
    ['in a fragment', 'mutation { a: change ...More } fragment More on Mutation { change }'],
    ['in a fragment that is spread twice', 'mutation { ...More ...More } fragment More on Mutation { change }'],
    ['in an inline fragment', 'mutation { ... on Mutation { a: change b: change } }'],
    ['in two operations', 'mutation A { change } mutation B { change }'],
  ])('may not hold two: %s', (_, document) => {
    expect(refusals(document)).toContain('A request changes one thing: send one mutation at a time.');
  });

  it('is counted to an end even when its fragments go in a circle', () => {
    expect(refusals('mutation { ...A } fragment A on Mutation { ...B } fragment B on Mutation { ...A }')).toEqual([]);
  });
});
