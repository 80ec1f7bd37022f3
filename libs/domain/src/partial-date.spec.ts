import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCalendarDate, isPartialDate } from './partial-date';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
const month = fc.integer({ min: 0, max: 14 }).map((n) => String(n).padStart(2, '0'));
const day = fc.integer({ min: 0, max: 33 }).map((n) => String(n).padStart(2, '0'));

/** The calendar of the platform: a day exists if it comes back unchanged. */
function exists(year: string, monthOfYear: string, dayOfMonth: string): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Number(year), Number(monthOfYear) - 1, Number(dayOfMonth));
  return Number(year) > 0 && date.toISOString().startsWith(`${year}-${monthOfYear}-${dayOfMonth}T`);
}

describe('a partial date', () => {
  it('is a year, a month or a day that the calendar has', () => {
    fc.assert(
      fc.property(digits(4), month, day, (year, monthOfYear, dayOfMonth) => {
        expect(isPartialDate(year)).toBe(exists(year, '01', '01'));
        expect(isPartialDate(`${year}-${monthOfYear}`)).toBe(exists(year, monthOfYear, '01'));
        expect(isPartialDate(`${year}-${monthOfYear}-${dayOfMonth}`)).toBe(exists(year, monthOfYear, dayOfMonth));
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows each last day of February from 1 to 3000', () => {
    for (let n = 1; n <= 3000; n += 1) {
      const year = String(n).padStart(4, '0');
      expect(isPartialDate(`${year}-02-28`)).toBe(true);
      expect(isPartialDate(`${year}-02-29`)).toBe(exists(year, '02', '29'));
      expect(isPartialDate(`${year}-02-30`)).toBe(false);
    }
  });

  it.each([
    '',
    '16',
    '02016',
    '2016-1',
    '2016-010',
    '2016-10-1',
    '2016/10/17',
    '20161017',
    ' 2016',
    '2016\n',
    '2016-10-17T00:00',
    '-2016',
    '+2016',
    '２０１６',
    '2016-',
    '2016-10-',
    '2016-10-17Z',
    'garbage',
  ])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('is never any text that is not of its shape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text));
        expect(isPartialDate(text)).toBe(false);
      }),
    );
  });
});

describe('a calendar date', () => {
  it('is a partial date known to the day', () => {
    fc.assert(
      fc.property(digits(4), month, day, (year, monthOfYear, dayOfMonth) => {
        const text = `${year}-${monthOfYear}-${dayOfMonth}`;
        expect(isCalendarDate(text)).toBe(isPartialDate(text));
        expect(isCalendarDate(text.slice(0, 7))).toBe(false);
        expect(isCalendarDate(year)).toBe(false);
      }),
    );
  });
});
