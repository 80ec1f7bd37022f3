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
  [['waiting'], 'with the client'],
  [['changes'], 'to be changed'],
  [['draft'], 'in writing'],
];

/** How far a strategy has come, counted in stages: `1 of 7 approved, 1 with the client`. */
export function summaryOf(glances: readonly StageGlance[]): string {
  const standings = glances.map(standingOf);
  const parts = SUMMARY_WORDS.flatMap(([counted, words], index) => {
    const count = standings.filter((standing) => counted.includes(standing)).length;
    if (count === 0) return [];
    return [index === 0 ? `${count} of ${glances.length} stages ${words}` : `${count} ${words}`];
  });
  return parts.join(', ') || 'Not begun';
}
