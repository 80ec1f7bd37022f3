import { describe, expect, it } from '@jest/globals';
import { readFigure } from './figure';

describe('a number as it is typed', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1 200', 1200],
    ['1 234,567', 1234.567],
    ["1'200.50", 1200.5],
    ['1234,567', 1234.567],
    ['0,125', 0.125],
    ['1.2340', 1.234],
    ['-3,5', -3.5],
    ['12.', 12],
    [' 7 ', 7],
  ])('reads %p as %p', (typed, value) => {
    expect(readFigure(typed)).toEqual({ value, problem: '' });
  });

  it('reads nothing as nothing', () => {
    expect(readFigure('  ')).toEqual({ problem: '' });
  });

  it.each(['1,234', '1.234', '-12.000'])('asks back what can be read in two ways: %p', (typed) => {
    expect(readFigure(typed).value).toBeUndefined();
    expect(readFigure(typed).problem).toContain('two ways');
  });

  it('says how to write either', () => {
    expect(readFigure('1,234').problem).toContain('1234, or 1.2340');
  });

  it.each(['a lot', '12 5', '1,2,3', '1.23.456', '1,234.567.8', '12,5 €', '1e3', '.', 'Infinity'])(
    'refuses with words: %p',
    (typed) => {
      expect(readFigure(typed)).toEqual({ problem: expect.stringContaining('Please give a number') });
    },
  );
});
