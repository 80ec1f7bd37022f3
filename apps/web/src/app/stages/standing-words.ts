import { isReason, wordsFor } from '@groundwork/domain';
import { stageNames } from '@groundwork/ui';
import { peopleInWords } from './people-words';
import type { StandingFragment } from './stage.generated';
import { dayInWords, sinceInWords } from './time-words';

/** One or two sentences: where the stage is, and what may be done meanwhile. Its short name is that of the rail. */
export function standingSentence({ overview, lastRequest }: StandingFragment, now: Date): string {
  if (overview.openRequestId && lastRequest) return withTheClient(lastRequest, now);
  if (overview.lastState === 'CHANGES_REQUESTED' && lastRequest) {
    const { number } = lastRequest.revision;
    return `The client asked for changes to version ${number}. Mend the draft and submit it again.`;
  }
  if (overview.inForce) return inForce(overview.inForce, overview.hasChangesSinceInForce);
  const withdrawn = overview.lastState === 'WITHDRAWN' ? ' The last version was withdrawn.' : '';
  return `No version has been approved yet.${withdrawn}`;
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

function withTheClient(request: NonNullable<StandingFragment['lastRequest']>, now: Date): string {
  const { number } = request.revision;
  const who = peopleInWords(request.waitsFor.map(({ name }) => name)) || 'the client';
  return `Version ${number} is with ${who} ${sinceInWords(request.openedAt, now)}. Writing can go on; what is asked does not change.`;
}

function inForce(
  { number, decidedAt }: { readonly number: number; readonly decidedAt: string | null },
  hasChanges: boolean,
): string {
  const since = decidedAt ? ` since ${dayInWords(decidedAt)}` : '';
  const version = `Version ${number} is approved and in force${since}.`;
  return hasChanges
    ? `${version} The draft has changed since; submit it when it is ready.`
    : `${version} The draft says the same.`;
}
