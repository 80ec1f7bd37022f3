import {
  fieldsOf,
  type FrozenItem,
  type FrozenValue,
  type ItemContent,
  KINDS,
  openPointsOf,
  outcomeOf,
  readRevision,
  RequestState,
  type StrategyStatus,
  titleOfFrozen,
} from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { textOf } from '../stages';
import { decideRefusalOf, type Deciding, withdrawRefusalOf } from './approval.policy';
import type { ApprovalRequestSummary, ApprovalRequestType } from './approval.type';
import type { DecisionType } from './decision.type';
import type { Revision, RevisionField, RevisionSection } from './revision.type';
import type { DecisionFacts, PersonFacts, RequestFacts } from './request-facts';

interface Standing {
  readonly status: StrategyStatus;
  readonly link: ApprovalRequestType['strategy'];
}

/** What the rules need to know of a request and of whoever looks at it. */
export function decidingOf(facts: RequestFacts, viewer: Viewer, status: StrategyStatus): Deciding {
  return {
    viewer,
    status,
    state: facts.state,
    policy: facts.policy,
    decisions: facts.decisions,
    ...countedOf(facts),
  };
}

/** A request as its page shows it. */
export function shownRequest(facts: RequestFacts, viewer: Viewer, now: Date, standing: Standing): ApprovalRequestType {
  const refusal = decideRefusalOf(decidingOf(facts, viewer, standing.status));
  const authorIds = facts.authors.map(({ id }) => id);
  return {
    id: facts.id,
    state: facts.state,
    strategy: standing.link,
    stage: facts.stage,
    revision: shownRevision(facts),
    openedAt: facts.openedAt,
    openedBy: facts.openedBy,
    dueAt: facts.dueAt,
    isOverdue: isOverdue(facts, now),
    closedAt: facts.closedAt,
    seats: facts.seats.map((seat) => ({ ...seat, isAuthor: authorIds.includes(seat.person.id) })),
    decisions: shownDecisions(facts),
    waitsFor: waitsFor(facts),
    canDecide: refusal === undefined,
    decideRefusal: refusal?.reason ?? null,
    canWithdraw: withdrawRefusalOf(facts.state, standing.status, viewer) === undefined,
  };
}

/** A request as its stage's editor shows it: what was asked, and what has to be mended. */
export function summaryOf(facts: RequestFacts, viewer: Viewer, status: StrategyStatus): ApprovalRequestSummary {
  const { id, state, coverNote, openedAt } = facts;
  const { revisionId, number, sha256, revisionState, submittedAt, closedAt } = facts;
  return {
    id,
    state,
    coverNote,
    openedAt,
    revision: { id: revisionId, number, sha256, state: revisionState, submittedAt, requestId: id, decidedAt: closedAt },
    decisions: shownDecisions(facts),
    waitsFor: waitsFor(facts),
    canWithdraw: withdrawRefusalOf(facts.state, status, viewer) === undefined,
  };
}

/** Overdue is derived, never stored; it never approves. */
export function isOverdue({ state, dueAt }: Pick<RequestFacts, 'state' | 'dueAt'>, now: Date): boolean {
  return state === RequestState.OPEN && dueAt < now;
}

function waitsFor(facts: RequestFacts): PersonFacts[] {
  if (facts.state !== RequestState.OPEN) return [];
  const { seats, authorIds } = countedOf(facts);
  const { waitsFor: seatIds } = outcomeOf(facts.policy, seats, facts.decisions, authorIds);
  return facts.seats.filter(({ id }) => seatIds.includes(id)).map(({ person }) => person);
}

/** Seats and authors as the rules count them: by person, without names. */
function countedOf({ seats, authors }: RequestFacts) {
  return {
    seats: seats.map(({ person, ...seat }) => ({ ...seat, personId: person.id })),
    authorIds: new Set(authors.map(({ id }) => id)),
  };
}

function shownRevision(facts: RequestFacts): Revision {
  const text = textOf(facts);
  const { items, builtOn } = readRevision(text);
  return {
    id: facts.revisionId,
    number: facts.number,
    stage: facts.stage,
    state: facts.revisionState,
    sha256: facts.sha256,
    canonicalText: text,
    coverNote: facts.coverNote,
    submittedAt: facts.submittedAt,
    authors: [...facts.authors],
    builtOn,
    sections: sectionsOf(items),
    openPoints: openPointsOf(facts.stage, facts.depth, items.map(asDraft)),
  };
}

function sectionsOf(items: readonly FrozenItem[]): RevisionSection[] {
  return [...new Set(items.map(({ kind }) => kind))].map((kind) => ({
    kind,
    items: items.filter((item) => item.kind === kind).map((item) => ({ id: item.id, kind, fields: shownFields(item) })),
  }));
}

/** In reading order; a field that a later program no longer knows is shown all the same, last. */
function shownFields({ kind, fields }: FrozenItem): RevisionField[] {
  const known = kind in KINDS ? fieldsOf(kind).map(([name]) => name) : [];
  const names = [...new Set([...known, ...Object.keys(fields)])];
  return names.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [{ field, value: wordsOf(value) }];
  });
}

function wordsOf(value: FrozenValue): string {
  return typeof value === 'object' ? value.title : String(value);
}

function asDraft({ id, kind, fields }: FrozenItem) {
  const content: ItemContent = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, wordsOf(value)]),
  );
  return { id, kind, content };
}

function shownDecisions(facts: RequestFacts): DecisionType[] {
  const items = readRevision(textOf(facts)).items;
  return facts.decisions.map((decision, index) => ({
    ...decision,
    decidedAt: new Date(decision.decidedAt),
    remarks: decision.remarks.map(({ itemId, text }) => ({ itemId, text, itemTitle: titleIn(items, itemId) })),
    isInForce: isLastOfSeat(facts.decisions, index),
  }));
}

function isLastOfSeat(decisions: readonly DecisionFacts[], index: number): boolean {
  return !decisions.slice(index + 1).some(({ seatId }) => seatId === decisions[index]?.seatId);
}

function titleIn(items: readonly FrozenItem[], itemId: string): string {
  const item = items.find(({ id }) => id === itemId);
  return item ? titleOfFrozen(item) : '';
}
