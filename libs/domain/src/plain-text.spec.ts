import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inSubstance, isPlainText, tidyText } from './plain-text';

/** Texts in which white space, line ends and combining marks meet often. */
const piece = fc.constantFrom(
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u00a0',
  '\u2028',
  '\u3000',
  '\ufeff',
  '\u0301',
  'e',
  'é',
  'word',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece).map((pieces) => pieces.join('')),
);
const gap = fc.array(fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', '\u3000'), { minLength: 1, maxLength: 4 });

describe('text as it is stored', () => {
  it.each([
    ['white space at both ends', '  a text \n', 'a text'],
    ['white space before a line end', 'one \t\ntwo', 'one\ntwo'],
    ['the line ends of other systems', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['letters written in two parts', 'cafe\u0301', 'café'],
    ['a text that is white space only', ' \t\r\n\u00a0', ''],
    ['an empty line between paragraphs', 'one\n\ntwo', 'one\n\ntwo'],
    ['indentation', 'one\n  two', 'one\n  two'],
  ])('tidies %s', (_, sent, stored) => {
    expect(tidyText(sent)).toBe(stored);
  });

  it('is tidy once it was tidied', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidied = tidyText(text);
        expect(tidyText(tidied)).toBe(tidied);
      }),
    );
  });

  it('keeps its substance', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(inSubstance(tidyText(text))).toBe(inSubstance(text));
      }),
    );
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (of: string) => of.normalize('NFC').replace(/\s/gu, '');
        expect(letters(tidyText(text))).toBe(letters(text));
      }),
    );
  });
});

describe('plain text', () => {
  it('holds every character but controls, and of those tab and line ends', () => {
    for (let code = 0; code <= 0x10ffff; code = code < 0x3000 ? code + 1 : code + 97) {
      const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
      const isSurrogate = code >= 0xd800 && code < 0xe000;
      const expected = !isSurrogate && (!isControl || [0x09, 0x0a, 0x0d].includes(code));
      expect([code, isPlainText(`a${String.fromCodePoint(code)}b`)]).toEqual([code, expected]);
    }
  });
});

describe('the substance of a text', () => {
  it('is blind to how much white space, of which kind, stands between words', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `w${text.replace(/\s/gu, '')}`),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(words, gap, gap, ([first = '', ...others], between, around) => {
        const spaced = [first, ...others].join(between.join(''));
        const plain = [first, ...others].join(' ');
        expect(inSubstance(around.join('') + spaced + around.join(''))).toBe(inSubstance(plain));
      }),
    );
  });

  it.each([
    ['a space more or less inside a word', 'any one', 'anyone'],
    ['upper and lower case', 'Polish', 'polish'],
    ['a full stop', 'Done', 'Done.'],
  ])('sees %s', (_, one, other) => {
    expect(inSubstance(one)).not.toBe(inSubstance(other));
  });
});
