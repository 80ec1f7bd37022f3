import { describe, expect, it } from '@jest/globals';
import { cursorOf, readPage } from './paging';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('a page of a list', () => {
  it('goes on after the last row seen', () => {
    expect(readPage({ first: 20, after: cursorOf('Ångström & Co', '7') }, 2)).toEqual({
      first: 20,
      after: ['Ångström & Co', '7'],
    });
  });

  it.each([0, -1, 101, 2 ** 31 - 1])('has 1 to 100 rows, not %d', (first) => {
    expect(() => readPage({ first }, 2)).toThrow(expect.objectContaining({ reason: 'input.pageSize' }));
  });

  it.each([
    '',
    '!',
    encoded('{}'),
    encoded('["a"]'),
    encoded('["a",1]'),
    encoded('["a","b","c"]'),
    encoded('["\\u0000","b"]'),
  ])('has no cursor "%s"', (after) => {
    expect(() => readPage({ first: 20, after }, 2)).toThrow(expect.objectContaining({ reason: 'input.cursor' }));
  });
});
