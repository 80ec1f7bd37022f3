import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keysOf } from './closed-list';
import { assertValid, DomainError, FieldProblem } from './domain-error';
import { ErrorCode } from './error-code';
import { checkContent } from './item-content';
import { fieldsOf, ITEM_KINDS } from './item-kinds';
import { isReason, Parameters, Reason, WORDS, wordsFor } from './words';

const REASONS = keysOf(WORDS);
const namesIn = (reason: Reason) => [...WORDS[reason].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const someReason = fc.constantFrom(...REASONS);

/** Values that fit no field. */
const WRONG: readonly unknown[] = [
  {},
  'a'.repeat(9_999),
  'a\nb'.repeat(9_999),
  '\u0000',
  -1e300,
  1e300,
  NaN,
  '2016-99',
];

describe('the catalogue of words', () => {
  it.each(REASONS)('says %s in whole sentences', (reason) => {
    expect(reason).toMatch(/^[a-z]+(\.[a-z][A-Za-z]+)$/);
    expect(WORDS[reason]).toMatch(/^[A-Z{0-9].{5,}[.?!]$/);
    expect(WORDS[reason].replace(/\{[a-z][A-Za-z]*\}/g, 'x')).not.toMatch(/[{}]|\s\s/);
  });

  it('says no two reasons alike', () => {
    const sentences = Object.values<string>(WORDS);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  it('puts each parameter where its braces stand, whatever it holds', () => {
    const filled = someReason.chain((reason) => {
      const names = namesIn(reason);
      const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom('$&', '$1', '{max}', '')), {
        minLength: names.length,
        maxLength: names.length,
      });
      return fc.record({ reason: fc.constant(reason), names: fc.constant(names), values });
    });
    fc.assert(
      fc.property(filled, ({ reason, names, values }) => {
        const parameters: Parameters = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
        let rest = wordsFor(reason, parameters);
        for (const [index, part] of WORDS[reason].split(/\{\w+\}/).entries()) {
          const next = (index === 0 ? '' : String(values[index - 1])) + part;
          expect(rest.startsWith(next)).toBe(true);
          rest = rest.slice(next.length);
        }
        expect(rest).toBe('');
      }),
    );
  });

  it('leaves the braces of a missing parameter visible', () => {
    fc.assert(
      fc.property(someReason, (reason) => {
        expect(wordsFor(reason)).toBe(WORDS[reason]);
        expect(wordsFor(reason, { unheardOf: 1 })).toBe(WORDS[reason]);
      }),
    );
  });

  it('knows its own reasons and no others', () => {
    expect(REASONS.filter((reason) => !isReason(reason))).toEqual([]);
    expect(['', 'toString', 'decision', 'DECISION.STALE', '__proto__'].filter(isReason)).toEqual([]);
  });

  it('gets every parameter that it names from the rules for content', () => {
    const problems = ITEM_KINDS.flatMap((kind) =>
      fieldsOf(kind).flatMap(([name]) => WRONG.flatMap((value) => checkContent(kind, { [name]: value }).problems)),
    );
    const unfilled = problems.filter(({ reason, parameters }) => /[{}]/.test(wordsFor(reason, parameters)));
    expect(unfilled).toEqual([]);
    const seen = new Set(problems.map(({ reason }) => reason));
    expect([...seen].filter((reason) => namesIn(reason).length > 0).sort()).toEqual([
      'input.tooLarge',
      'input.tooLong',
      'input.tooSmall',
    ]);
  });
});

describe('the error that rules throw', () => {
  it('says the words of its reason, filled in', () => {
    const error = new DomainError(ErrorCode.RATE_LIMITED, 'auth.tooManyTries', { parameters: { seconds: 30 } });
    expect(error.message).toBe('Too many tries. Wait 30 seconds, then try again.');
    expect(error).toMatchObject({ name: 'DomainError', code: 'RATE_LIMITED', reason: 'auth.tooManyTries' });
    expect(error).toBeInstanceOf(Error);
  });

  it('is thrown for fields with problems, and names all of them', () => {
    const problem = fc.record({ path: fc.string(), reason: someReason });
    fc.assert(
      fc.property(fc.array(problem, { minLength: 1 }), (fields: FieldProblem[]) => {
        expect(() => assertValid(fields)).toThrow(
          expect.objectContaining({ code: 'INVALID', reason: 'input.invalid', details: { fields } }),
        );
      }),
    );
  });

  it('is not thrown where nothing is wrong', () => {
    expect(() => assertValid([])).not.toThrow();
  });

  it('has codes that are their own keys', () => {
    expect(keysOf(ErrorCode).map((code) => ErrorCode[code])).toEqual(keysOf(ErrorCode));
  });
});
