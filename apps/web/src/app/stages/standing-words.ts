import { isReason, wordsFor } from '@groundwork/domain';
import { stageNames, type Tone } from '@groundwork/ui';
import { peopleInWords } from './people-words';
import type { StandingFragment } from './stage.generated';
import { dayInWords, sinceInWords } from './time-words';

export interface StandingWords {
  readonly tone: Tone;
  readonly short: string;
  /** One or two sentences: where the stage is, and what may be done meanwhile. */
  readonly sentence: string;
}

export function standingWords(standing: StandingFragment, now: Date): StandingWords {
  const { overview, lastRequest } = standing;
  if (overview.openRequestId && lastRequest) return withTheClient(lastRequest, now);
  if (overview.lastState === 'CHANGES_REQUESTED' && lastRequest) {
    const { number } = lastRequest.revision;
    return {
      tone: 'changes',
      short: 'Changes requested',
      sentence: `The client asked for changes to version ${number}. Mend the draft and submit it again.`,
    };
  }
  if (overview.inForce) return inForce(overview.inForce, overview.hasChangesSinceInForce);
  const withdrawn = overview.lastState === 'WITHDRAWN' ? ' The last version was withdrawn.' : '';
  return { tone: 'draft', short: 'In writing', sentence: `No version has been approved yet.${withdrawn}` };
}

/** Where a request is now. That somebody was told is not ours to say: nobody is sent anything. */
export function inboxWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [name = ''] = names;
  if (names.length === 1) return `It waits in ${name}’s inbox.`;
  return `It waits in the inboxes of ${peopleInWords(names, 'conjunction')}.`;
}

/** Why it cannot be submitted now, in words; empty when it can. */
export function submitRefusalWords({ submitRefusal, overview }: StandingFragment): string {
  if (!submitRefusal) return '';
  return isReason(submitRefusal) ? wordsFor(submitRefusal, { stages: stageNames(overview.waitsFor) }) : submitRefusal;
}

function withTheClient(request: NonNullable<StandingFragment['lastRequest']>, now: Date): StandingWords {
  const { number } = request.revision;
  const who = peopleInWords(request.waitsFor.map(({ name }) => name)) || 'the client';
  const sentence = `Version ${number} is with ${who} ${sinceInWords(request.openedAt, now)}. Writing can go on; what is asked does not change.`;
  return { tone: 'waiting', short: 'Waits for approval', sentence };
}

function inForce(
  { number, decidedAt }: { readonly number: number; readonly decidedAt: string | null },
  hasChanges: boolean,
): StandingWords {
  const since = decidedAt ? ` since ${dayInWords(decidedAt)}` : '';
  const version = `Version ${number} is approved and in force${since}.`;
  return hasChanges
    ? {
        tone: 'suspect',
        short: 'Changed since approval',
        sentence: `${version} The draft has changed since; submit it when it is ready.`,
      }
    : { tone: 'approved', short: 'Approved', sentence: `${version} The draft says the same.` };
}
