import type { StrategyStatus } from '@groundwork/domain';
import { dateInWords, StageGlance, StageStanding, standingOf, Tone } from '@groundwork/ui';

interface StatusLook {
  readonly tone: Tone;
  readonly words: string;
}

export const STATUS_LOOKS: Readonly<Record<StrategyStatus, StatusLook>> = {
  DRAFT: { tone: 'plain', words: 'In the making' },
  ACTIVE: { tone: 'approved', words: 'In use' },
  ON_HOLD: { tone: 'waiting', words: 'On hold' },
  CLOSED: { tone: 'draft', words: 'Closed' },
};

interface Period {
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
}

/** `1 January 2026 to 31 December 2026`, `from 1 January 2026`, or nothing. */
export function periodInWords({ periodFrom, periodUntil }: Period): string {
  const from = periodFrom ? dateInWords(periodFrom) : '';
  const until = periodUntil ? dateInWords(periodUntil) : '';
  if (from && until) return `${from} to ${until}`;
  if (from) return `from ${from}`;
  return until ? `until ${until}` : '';
}

const SUMMARY_WORDS: readonly (readonly [readonly StageStanding[], string])[] = [
  [['approved', 'approvedAndChanged'], 'approved'],
  [['waiting'], 'waiting for approval'],
  [['changes'], 'to be changed'],
  [['draft'], 'in writing'],
];

/** How far a strategy has come, counted in stages: `1 of 7 stages approved, 1 waiting for approval`. */
export function summaryOf(glances: readonly StageGlance[]): string {
  const standings = glances.map(standingOf);
  const counts = SUMMARY_WORDS.map(([counted, words]) => {
    return { count: standings.filter((standing) => counted.includes(standing)).length, words };
  });
  const [first, ...others] = counts.filter(({ count }) => count > 0);
  if (!first) return 'Not begun';
  const start = `${first.count} of ${glances.length} stages ${first.words}`;
  return [start, ...others.map(({ count, words }) => `${count} ${words}`)].join(', ');
}
