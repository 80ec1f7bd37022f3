import { isReason, STAGE_DEFINITIONS, STAGES, wordsFor, type Stage } from '@groundwork/domain';
import { stageName, stageNames } from '@groundwork/ui';
import { dayInWords, peopleInWords } from '../stages';
import type { GatesAfterResult, RequestFragment } from './approvals.generated';

type Given = RequestFragment['decisions'][number];

export const STATE_WORDS: Readonly<Record<RequestFragment['state'], string>> = {
  OPEN: 'Waits for a decision',
  APPROVED: 'Approved',
  CHANGES_REQUESTED: 'Changes requested',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
};

const OUTCOME_WORDS: Readonly<Record<Given['outcome'], string>> = {
  APPROVE: 'approved',
  APPROVE_WITH_CONDITIONS: 'approved with conditions',
  REQUEST_CHANGES: 'asked for changes',
  ABSTAIN: 'abstained',
  REVOKE: 'took the decision back',
};

/** `Ana Lee approved on 3 May 2026, as the one person who decides here, who also wrote part of it`. */
export function decisionInWords({ person, outcome, decidedAt }: Given, seats: RequestFragment['seats']): string {
  const words = `${person.name} ${OUTCOME_WORDS[outcome]} on ${dayInWords(decidedAt)}`;
  const sole = soleSeatOf(seats, person.id);
  if (!sole) return words;
  return `${words}, as the one person who decides here${sole.isAuthor ? ', who also wrote part of it' : ''}`;
}

/** What whoever decides alone is reminded of before it is recorded; empty where others look too. */
export function soleReminder(seats: RequestFragment['seats'], personId: string | undefined): string {
  const sole = soleSeatOf(seats, personId);
  if (!sole) return '';
  return sole.isAuthor
    ? 'You are the one person who decides here, and you also wrote part of it. The decision will say so.'
    : 'You are the one person who decides here. The decision will say so.';
}

function soleSeatOf(seats: RequestFragment['seats'], personId: string | undefined) {
  return seats.find(({ person, isSole }) => isSole && person.id === personId);
}

/** Who can still decide; an author's seat counts for nothing unless it is the client's only one. */
export function waitedFor({ state, seats, decisions }: RequestFragment): readonly string[] {
  if (state !== 'OPEN') return [];
  const decided = new Set(decisions.filter(({ isInForce }) => isInForce).map(({ person }) => person.id));
  const open = seats.filter(({ person, isAuthor, isSole }) => !decided.has(person.id) && (!isAuthor || isSole));
  const step = Math.min(...open.map((seat) => seat.step));
  return open.filter((seat) => seat.step === step).map(({ person }) => person.name);
}

/** Why the viewer cannot decide, in words. */
export function refusalWords(reason: string | null, state: RequestFragment['state']): string {
  if (!reason) return '';
  return isReason(reason) ? wordsFor(reason, { state: STATE_WORDS[state].toLowerCase() }) : reason;
}

/** What became of a version that was overtaken while somebody had it before them. */
export function overtakenWords({ state, revision, decisions }: RequestFragment, latest: number | undefined): string {
  const version = `Version ${revision.number}`;
  const later = latest !== undefined && latest > revision.number ? ` Version ${latest} has taken its place.` : '';
  const decided = decisions.at(-1)?.person.name;
  switch (state) {
    case 'OPEN':
      return `${version} stands below as it is now. Read it again before you decide.`;
    case 'APPROVED':
      return `${decided ?? 'Somebody'} approved ${version.toLowerCase()} while you were reading.${later}`;
    case 'CHANGES_REQUESTED':
      return `${decided ?? 'Somebody'} asked for changes to ${version.toLowerCase()} while you were reading.${later}`;
    case 'WITHDRAWN':
      return `${version} was withdrawn while you were reading.${later}`;
    case 'EXPIRED':
      return `The time to decide on ${version.toLowerCase()} ran out while you were reading.${later}`;
  }
}

/** Stages whose gate has opened with the approval of this one. */
export function gatesOpened(stage: Stage, { strategy }: GatesAfterResult): readonly Stage[] {
  return STAGES.filter(
    (later) =>
      STAGE_DEFINITIONS[later].gate.includes(stage) &&
      strategy.stages.some((overview) => overview.stage === later && overview.gateIsOpen),
  );
}

/** What comes next, once the request has ended or while it goes on. */
export function nextInWords(request: RequestFragment, opened: readonly Stage[], personId: string | undefined): string {
  const name = stageName(request.stage);
  switch (request.state) {
    case 'OPEN':
      return `It counts once ${peopleInWords(waitedFor(request), 'disjunction') || 'the others'} approved too.`;
    case 'APPROVED':
      return opened.length > 0
        ? `${name} is in force. With it the gate opened to ${stageNames(opened)}.`
        : `${name} is in force; what builds on it can go on.`;
    case 'CHANGES_REQUESTED':
      return request.seats.some(({ person }) => person.id === personId)
        ? 'They mend it and submit it again; then it waits for you here.'
        : 'It is mended in the draft and submitted again, as a new version.';
    case 'WITHDRAWN':
      return 'It was taken back before it was decided. Nothing is asked of anybody now.';
    case 'EXPIRED':
      return 'Its time ran out without a decision. Silence never approves; it can be submitted again.';
  }
}
