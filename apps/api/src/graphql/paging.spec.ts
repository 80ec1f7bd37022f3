import { describe, expect, it } from '@jest/globals';
import { anyText, cursorOf, isCount, readPage } from './paging';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('a page of a list', () => {
  it('goes on after the last row seen', () => {
    expect(readPage({ first: 20, after: cursorOf('Ångström & Co', '7') }, [anyText, isCount])).toEqual({
      first: 20,
      after: ['Ångström & Co', '7'],
    });
  });

  it.each([0, -1, 101, 2 ** 31 - 1])('has 1 to 100 rows, not %d', (first) => {
    expect(() => readPage({ first }, [anyText, isCount])).toThrow(
      expect.objectContaining({ reason: 'input.pageSize' }),
    );
  });

  it.each([
    '',
    '!',
    encoded('{}'),
    encoded('["a"]'),
    encoded('["a",1]'),
    encoded('["a","b","c"]'),
    encoded('["\\u0000","1"]'),
    encoded('["a","b"]'),
    encoded('["a","1.5"]'),
    encoded('["a","-1"]'),
    encoded('["a","1e400"]'),
    encoded('["a","9999999999"]'),
  ])('has no cursor "%s"', (after) => {
    expect(() => readPage({ first: 20, after }, [anyText, isCount])).toThrow(
      expect.objectContaining({ reason: 'input.cursor' }),
    );
  });
});
