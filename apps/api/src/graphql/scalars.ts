import { isCalendarDate, isPartialDate } from '@groundwork/domain';
import { GraphQLError, GraphQLScalarType } from 'graphql';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is an instant, written as ISO 8601 with its offset. */
export function isInstant(text: string): boolean {
  return instantOf(text) !== null;
}

function instantOf(text: string): Date | null {
  const [, day] = INSTANT.exec(text) ?? [];
  return day !== undefined && isCalendarDate(day) ? new Date(text) : null;
}

function refusal(scalar: string, shape: string): GraphQLError {
  return new GraphQLError(`${scalar} must be ${shape}.`);
}

/** An instant. Nest's own scalar takes "garbage" for a date, so this one checks. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with its offset; answered in UTC, e.g. 2026-03-31T09:30:00.000Z.',
  serialize(value) {
    const instant = typeof value === 'string' ? new Date(value) : value;
    if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) throw refusal('DateTime', 'an instant');
    return instant.toISOString();
  },
  parseValue(value) {
    const instant = typeof value === 'string' ? instantOf(value) : null;
    if (instant === null) throw refusal('DateTime', 'an instant such as 2026-03-31T09:30:00Z');
    return instant;
  },
});

function dateScalar(name: string, description: string, shape: string, holds: (text: string) => boolean) {
  const check = (value: unknown): string => {
    if (typeof value !== 'string' || !holds(value)) throw refusal(name, shape);
    return value;
  };
  return new GraphQLScalarType<string, string>({ name, description, serialize: check, parseValue: check });
}

export const CalendarDateScalar = dateScalar(
  'CalendarDate',
  'A whole day without a time zone: 2026-03-31.',
  'a real day such as 2026-03-31',
  isCalendarDate,
);

export const PartialDateScalar = dateScalar(
  'PartialDate',
  'A date as well as it is known: 2026, 2026-03 or 2026-03-31.',
  'a year, a month or a day such as 2026, 2026-03 or 2026-03-31',
  isPartialDate,
);
