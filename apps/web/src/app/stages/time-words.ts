const DAY = 86_400_000;

/** `22 November 2026`. */
export function dayInWords(instant: string, language = 'en-GB'): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** `22 November 2026 at 14:05`. */
export function momentInWords(instant: string, language = 'en-GB'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

/** Whole days between two instants as a person counts them: since yesterday evening is one day. */
export function daysSince(instant: string, now: Date): number {
  const [from, until] = [new Date(instant), now].map((at) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()));
  return Math.round(((until ?? 0) - (from ?? 0)) / DAY);
}

/** `since today`, `since yesterday`, `for 5 days`. */
export function sinceInWords(instant: string, now: Date): string {
  const days = daysSince(instant, now);
  if (days <= 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${days} days`;
}
