import { describe, expect, it } from '@jest/globals';
import { policyOf, textOfRevision } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import type { RequestFacts } from './request-facts';
import { isOverdue, shownRequest, summaryOf } from './shown-request';

const ana = { id: 'ana', name: 'Ana', side: 'CLIENT' } as const;
const ben = { id: 'ben', name: 'Ben', side: 'CLIENT' } as const;
const cem = { id: 'cem', name: 'Cem', side: 'AGENCY' } as const;
const owner = { id: 's', kind: 'STAKEHOLDER', title: 'Head of visitor services' } as const;

const text = textOfRevision({
  strategy: { id: 'x', title: 'Strategy', language: 'en' },
  stage: 'PURPOSE',
  number: 2,
  builtOn: [],
  items: [
    { id: 'a', kind: 'ANSWER', fields: { statement: 'Be found' } },
    { id: 'g', kind: 'GOAL', fields: { horizon: '2027', owner, statement: 'Fewer missed', dropped: 'once' } },
  ],
});

const facts: RequestFacts = {
  id: 'r',
  strategyId: 'x',
  organisationId: 'o',
  stage: 'PURPOSE',
  state: 'OPEN',
  policy: policyOf('FOUR_EYES'),
  openedAt: new Date('2026-03-01T00:00:00Z'),
  dueAt: new Date('2026-03-15T00:00:00Z'),
  closedAt: null,
  openedBy: cem,
  revisionId: 'v',
  number: 2,
  canonical: Buffer.from(text),
  sha256: 'f'.repeat(64),
  revisionState: 'SUBMITTED',
  depth: 'LIGHT',
  coverNote: null,
  submittedAt: new Date('2026-03-01T00:00:00Z'),
  authors: [cem, ben],
  seats: [ana, ben].map((person) => ({ id: `seat of ${person.id}`, step: 0, side: 'CLIENT', isSole: false, person })),
  decisions: [],
};

const decided = {
  id: 'd',
  seatId: 'seat of ana',
  outcome: 'REQUEST_CHANGES',
  means: 'SESSION',
  reason: 'Too vague',
  remarks: [{ itemId: 'g', text: 'Fewer than?' }],
  sha256: 'f'.repeat(64),
  decidedAt: '2026-03-02T00:00:00Z',
  person: ana,
} as const;

const eyesOf = ({ id, side }: { id: string; side: 'CLIENT' | 'AGENCY' }): Viewer => ({
  agencyId: 'agency',
  personId: id,
  side,
  role: side === 'CLIENT' ? 'APPROVER' : 'CONSULTANT',
  reach: 'ALL',
  means: 'SESSION',
  credential: { means: 'SESSION', token: 'a-token' },
});

const now = new Date('2026-03-02T00:00:00Z');
const link = { id: 'x', title: 'Strategy', organisation: { id: 'o', name: 'Client' } };
const shownTo = (person: typeof ana | typeof ben | typeof cem, more: Partial<RequestFacts> = {}) =>
  shownRequest({ ...facts, ...more }, eyesOf(person), now, { status: 'ACTIVE', link });

describe('a request as it is shown', () => {
  it('comes from what was hashed: text and sections say the same', () => {
    const { revision } = shownTo(ana);
    expect([revision.canonicalText, revision.sections.map(({ kind }) => kind)]).toEqual([text, ['ANSWER', 'GOAL']]);
  });

  it('lists fields in reading order, and last what a later program no longer knows', () => {
    expect(shownTo(ana).revision.sections[1]?.items[0]?.fields.map(({ field }) => field)).toEqual([
      'statement',
      'owner',
      'horizon',
      'dropped',
    ]);
  });

  it('names what is referred to as it was called then', () => {
    expect(shownTo(ana).revision.sections[1]?.items[0]?.fields[1]).toEqual({ field: 'owner', value: owner.title });
  });

  it('tells what is open in it, by its own text', () => {
    expect(shownTo(ana).revision.openPoints.map(({ field }) => field)).toEqual(['businessOutcome', 'archetype']);
  });

  it.each([
    [ana, true, null],
    [ben, false, 'decision.ownWords'],
    [cem, false, 'permission.role'],
  ] as const)('tells %j whether they can decide', (person, canDecide, decideRefusal) => {
    expect(shownTo(person)).toMatchObject({ canDecide, decideRefusal });
  });

  it.each([
    [ana, false],
    [cem, true],
  ] as const)('tells %j whether they can withdraw', (person, canWithdraw) => {
    expect(shownTo(person).canWithdraw).toBe(canWithdraw);
  });

  it('waits for those who may decide', () => {
    expect(shownTo(cem).waitsFor).toEqual([ana]);
  });

  it('waits for nobody once it has ended', () => {
    expect(shownTo(cem, { state: 'WITHDRAWN', closedAt: now }).waitsFor).toEqual([]);
  });

  it('marks the seats of authors', () => {
    expect(shownTo(ana).seats.map(({ isAuthor }) => isAuthor)).toEqual([false, true]);
  });

  it('puts remarks beside the title of their item', () => {
    const { decisions } = shownTo(ana, { decisions: [decided], state: 'CHANGES_REQUESTED', closedAt: now });
    expect(decisions[0]?.remarks).toEqual([{ itemId: 'g', itemTitle: 'Fewer missed', text: 'Fewer than?' }]);
  });

  it('keeps only the last decision of a seat in force', () => {
    const { decisions } = shownTo(ana, { decisions: [decided, { ...decided, id: 'e', outcome: 'APPROVE' }] });
    expect(decisions.map(({ isInForce }) => isInForce)).toEqual([false, true]);
  });

  it('is told in brief with the same decisions', () => {
    const { decisions } = summaryOf({ ...facts, decisions: [decided] }, eyesOf(cem), 'ACTIVE');
    expect(decisions).toEqual(shownTo(ana, { decisions: [decided] }).decisions);
  });
});

describe('being overdue', () => {
  const dueAt = new Date('2026-03-15T00:00:00Z');

  it.each([
    ['OPEN', '2026-03-14T23:59:59.999Z', false],
    ['OPEN', '2026-03-15T00:00:00.000Z', false],
    ['OPEN', '2026-03-15T00:00:00.001Z', true],
    ['APPROVED', '2026-03-16T00:00:00.000Z', false],
    ['EXPIRED', '2026-03-16T00:00:00.000Z', false],
  ] as const)('follows from state %s and time %s: %s', (state, instant, expected) => {
    expect(isOverdue({ state, dueAt }, new Date(instant))).toBe(expected);
  });
});
