import { describe, expect, it } from '@jest/globals';
import { DomainError, ErrorCode } from '@groundwork/domain';
import { GraphQLError } from 'graphql';
import { codeOf, formatError } from './format-error';

const wrapped = (originalError: Error): GraphQLError => new GraphQLError(originalError.message, { originalError });
const format = (error: GraphQLError): unknown => formatError(error.toJSON(), error);

describe('an error on its way out', () => {
  it('carries code, reason, fields and details of a refusal', () => {
    const refusal = new DomainError(ErrorCode.INVALID, 'input.invalid', {
      fields: [{ path: 'title', reason: 'input.required' }],
      facts: { version: 7 },
    });
    expect(format(wrapped(refusal))).toEqual({
      message: 'Something here needs another look.',
      extensions: {
        code: 'INVALID',
        reason: 'input.invalid',
        fields: [{ path: 'title', reason: 'input.required' }],
        details: { version: 7 },
      },
    });
  });

  it('leaves out what a refusal does not have', () => {
    expect(format(wrapped(new DomainError(ErrorCode.NOT_FOUND, 'row.notFound')))).toEqual({
      message: expect.any(String),
      extensions: { code: 'NOT_FOUND', reason: 'row.notFound' },
    });
  });

  it("keeps GraphQL's own code and words, without a stack", () => {
    const error = new GraphQLError('Syntax Error: Unexpected "}".', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED', stacktrace: ['at parse'] },
    });
    expect(format(error)).toEqual({
      message: 'Syntax Error: Unexpected "}".',
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });

  it('keeps the code that stands around the error of a rule', () => {
    const error = new GraphQLError('Too deep.', {
      originalError: new GraphQLError('Too deep.'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(format(error)).toEqual({ message: 'Too deep.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  it.each([
    ['a failure of a driver', wrapped(new Error('relation "secret" does not exist'))],
    ['a wrapped wrapping', wrapped(wrapped(new TypeError('secret is not a function')))],
    ['a null where none may be', new GraphQLError('Cannot return null for non-nullable field Secret.id.')],
    ['a code that is not known', new GraphQLError('secret', { extensions: { code: 'SECRET' } })],
  ])('says nothing about %s', (_, error) => {
    expect(codeOf(error)).toBe('INTERNAL');
    expect(JSON.stringify(format(error))).not.toMatch(/secret/i);
    expect(format(error)).toMatchObject({ extensions: { code: 'INTERNAL', reason: 'service.internal' } });
  });
});
