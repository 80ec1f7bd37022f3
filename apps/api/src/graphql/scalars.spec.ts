import { describe, expect, it } from '@jest/globals';
import { CalendarDateScalar, DateTimeScalar, PartialDateScalar } from './scalars';

describe('an instant', () => {
  it.each([
    ['2026-03-31T09:30:00Z', '2026-03-31T09:30:00.000Z'],
    ['2026-03-31T09:30:00.123+02:00', '2026-03-31T07:30:00.123Z'],
    ['2024-02-29T00:00:00-05:30', '2024-02-29T05:30:00.000Z'],
  ])('is read from %s', (text, instant) => {
    expect(DateTimeScalar.parseValue(text).toISOString()).toBe(instant);
  });

  it.each(['garbage', '', '2026', '2026-03-31', '2026-02-30T09:30:00Z', '2026-03-31T24:00:00Z', '2026-03-31T09:30:00'])(
    'is not read from "%s"',
    (text) => {
      expect(() => DateTimeScalar.parseValue(text)).toThrow('DateTime must be');
    },
  );

  it.each([[1_774_949_400_000], [null], [{}], [true]])('is not read from %p, which is no text', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow('DateTime must be');
  });

  it('is answered in UTC, also when the database wrote it as text', () => {
    expect(DateTimeScalar.serialize('2026-03-31T09:30:00.123456+02:00')).toBe('2026-03-31T07:30:00.123Z');
    expect(DateTimeScalar.serialize(new Date('2026-03-31T09:30:00Z'))).toBe('2026-03-31T09:30:00.000Z');
  });

  it('is never answered as garbage', () => {
    expect(() => DateTimeScalar.serialize('soon')).toThrow('DateTime must be');
  });
});

describe('a date as well as it is known', () => {
  it.each(['2026', '2026-03', '2026-03-31', '2024-02-29'])('is %s', (text) => {
    expect(PartialDateScalar.parseValue(text)).toBe(text);
  });

  it.each(['26', '2026-13', '2026-3', '2026-02-29', '2026-03-31T00:00:00Z', ' 2026', '0000'])('is not "%s"', (text) => {
    expect(() => PartialDateScalar.parseValue(text)).toThrow('PartialDate must be');
  });
});

describe('a whole day', () => {
  it('is a real day', () => {
    expect(CalendarDateScalar.parseValue('2026-03-31')).toBe('2026-03-31');
  });

  it.each(['2026', '2026-03', '2026-02-30', '2026-3-1', 'tomorrow'])('is not "%s"', (text) => {
    expect(() => CalendarDateScalar.parseValue(text)).toThrow('CalendarDate must be');
  });
});
