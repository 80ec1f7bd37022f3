import { shortHash } from '@groundwork/ui';
import type { HistoryResult } from './history.generated';

type Entry = HistoryResult['ledger']['nodes'][number];

export interface HistoryLine {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly hash: string;
  readonly short: string;
}

/** An entry as it is read; what one may not see keeps its place and says so. */
export function historyLine({ sequence, at, sentence, person, hash }: Entry): HistoryLine {
  const line = { sequence, at, hash, short: shortHash(hash) };
  if (sentence === null) return { ...line, who: '', what: 'Only the other side may read this entry.' };
  return { ...line, who: person?.name ?? 'Groundwork', what: sentence };
}
