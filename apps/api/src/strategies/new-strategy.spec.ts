import { describe, expect, it } from '@jest/globals';
import { readNewStrategy } from './new-strategy';

const least = { title: ' Social media 2026 ', depth: 'LIGHT', language: 'en' } as const;
const problemsOf = (more: object): unknown => {
  try {
    return readNewStrategy({ ...least, ...more });
  } catch (error) {
    return (error as { details: { fields: { path: string; reason: string }[] } }).details.fields.map(
      ({ path, reason }) => [path, reason],
    );
  }
};

describe('a new strategy', () => {
  it('needs a title only, and tidies it', () => {
    expect(readNewStrategy(least)).toEqual({
      title: 'Social media 2026',
      depth: 'LIGHT',
      language: 'en',
      periodFrom: null,
      periodUntil: null,
      department: null,
      brand: null,
      planServed: null,
    });
  });

  it('writes its language as everybody does', () => {
    expect(readNewStrategy({ ...least, language: 'DE-ch' }).language).toBe('de-CH');
  });

  it.each([
    ['no title', { title: ' \t' }, [['title', 'input.required']]],
    ['a title of two lines', { title: 'one\ntwo' }, [['title', 'input.oneLine']]],
    ['a title without an end', { title: 'x'.repeat(201) }, [['title', 'input.tooLong']]],
    ['a text that cannot be stored', { brand: 'a\0b' }, [['brand', 'input.notText']]],
    ['half a letter', { department: '\ud800' }, [['department', 'input.notText']]],
    ['a language that is none', { language: 'English' }, [['language', 'input.notALanguage']]],
    ['a language that is malformed', { language: 'en-a' }, [['language', 'input.notALanguage']]],
    [
      'a period that ends before it begins',
      { periodFrom: '2026-02-01', periodUntil: '2026-01-31' },
      [['periodUntil', 'input.periodReversed']],
    ],
    [
      'two things at once',
      { title: '', language: '' },
      [
        ['title', 'input.required'],
        ['language', 'input.notALanguage'],
      ],
    ],
  ])('is refused with %s', (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });
});
