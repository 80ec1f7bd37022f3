import { isCalendarDate, isPartialDate } from '@groundwork/domain';

export type DatePrecision = 'partial' | 'day';

/** What somebody typed, read kindly: `2016/3`, `2016.03.7` and ` 2016-3 ` are what they look like. */
export function tidyDate(typed: string): string {
  const parts = typed.trim().split(/[-/.\s]+/);
  return parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');
}

/** Whether a tidied text is a date of that precision; nothing typed is never wrong here. */
export function isDateText(text: string, precision: DatePrecision): boolean {
  if (text === '') return true;
  return precision === 'day' ? isCalendarDate(text) : isPartialDate(text);
}

/** `2016`, `October 2016` or `17 October 2016`: said only as precisely as it is known. */
export function dateInWords(text: string, language = 'en-GB'): string {
  if (text === '' || !isPartialDate(text)) return text;
  const [year = '', month, day] = text.split('-');
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  }).format(at);
}
