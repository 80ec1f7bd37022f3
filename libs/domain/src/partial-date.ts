const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as well as it is known: `2016`, `2016-10` or `2016-10-17`. Published facts often give only the year. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  if (month === undefined) return true;
  if (month < '01' || month > '12') return false;
  return day === undefined || (day >= '01' && Number(day) <= daysIn(Number(year), Number(month)));
}

/** A whole day, `2016-10-17`. */
export function isCalendarDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
