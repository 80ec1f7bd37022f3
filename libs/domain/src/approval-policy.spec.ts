import { describe, expect, it } from '@jest/globals';
import { check, counts, outcomeIn } from '../test/random-requests';
import { canBeFulfilled, DecisionOutcome, mayCount, outcomeOf, Seat } from './approval-outcome';
import { ApprovalPolicy, ApprovalStep, policyOf } from './approval-policy';
import { Side } from './role';

describe('quorums', () => {
  const seat = (personId: string): Seat => ({ id: personId, step: 0, side: 'CLIENT', personId, isSole: false });
  const step = (quorum: Partial<ApprovalStep>): ApprovalPolicy => ({
    steps: [{ side: 'CLIENT', quorum: 'ANY', required: [], isSole: false, ...quorum }],
    dueInDays: 14,
  });
  const approvals = (people: readonly string[]) =>
    people.map((seatId) => ({ seatId, outcome: DecisionOutcome.APPROVE }));

  it.each<[string, Partial<ApprovalStep>, string[], string[], string]>([
    ['any one of three', { quorum: 'ANY' }, ['ana', 'ben', 'cem'], ['ben'], 'APPROVED'],
    ['all of three, with two', { quorum: 'ALL' }, ['ana', 'ben', 'cem'], ['ana', 'ben'], 'OPEN'],
    ['all of three, with three', { quorum: 'ALL' }, ['ana', 'ben', 'cem'], ['cem', 'ana', 'ben'], 'APPROVED'],
    ['two of three, with one', { quorum: 'N_OF_M', atLeast: 2 }, ['ana', 'ben', 'cem'], ['ana'], 'OPEN'],
    ['two of three, with two', { quorum: 'N_OF_M', atLeast: 2 }, ['ana', 'ben', 'cem'], ['ana', 'cem'], 'APPROVED'],
    [
      'two of three, one saying it twice',
      { quorum: 'N_OF_M', atLeast: 2 },
      ['ana', 'ben', 'cem'],
      ['ana', 'ana'],
      'OPEN',
    ],
    [
      'two of three without the one required',
      { quorum: 'N_OF_M', atLeast: 2, required: ['ben'] },
      ['ana', 'ben', 'cem'],
      ['ana', 'cem'],
      'OPEN',
    ],
    [
      'two of three with the one required',
      { quorum: 'N_OF_M', atLeast: 2, required: ['ben'] },
      ['ana', 'ben', 'cem'],
      ['ana', 'ben'],
      'APPROVED',
    ],
    ['somebody required who has no seat', { required: ['zoe'] }, ['ana'], ['ana', 'zoe'], 'OPEN'],
    ['none of nobody', { quorum: 'N_OF_M', atLeast: 0 }, ['ana'], [], 'OPEN'],
    ['all of nobody', { quorum: 'ALL' }, [], [], 'OPEN'],
  ])('%s', (_, quorum, people, approving, state) => {
    expect(outcomeOf(step(quorum), people.map(seat), approvals(approving), new Set()).state).toBe(state);
  });

  it('counts people, not seats: nobody makes two of themselves', () => {
    const twice = [seat('ana'), { ...seat('ana'), id: 'ana again' }];
    const both = approvals(['ana', 'ana again']);
    expect(outcomeOf(step({ quorum: 'N_OF_M', atLeast: 2 }), twice, both, new Set()).state).toBe('OPEN');
  });

  it('ends with one request for changes, whoever else approves', () => {
    const history = [...approvals(['ana', 'cem']), { seatId: 'ben', outcome: DecisionOutcome.REQUEST_CHANGES }];
    const people = ['ana', 'ben', 'cem'].map(seat);
    expect(outcomeOf(step({}), people, history, new Set())).toEqual({
      state: 'CHANGES_REQUESTED',
      step: 0,
      waitsFor: [],
    });
  });
});

describe('four eyes', () => {
  it.each([
    ['a client who wrote', 'CLIENT', false, ['ana'], false],
    ['a client who did not write', 'CLIENT', false, ['ben'], true],
    ["the client's only approver, who wrote", 'CLIENT', true, ['ana'], true],
    ['a consultant who wrote', 'AGENCY', false, ['ana'], true],
  ] as const)('%s', (_, side, isSole, authors, expected) => {
    expect(mayCount({ id: 's', step: 0, side, personId: 'ana', isSole }, new Set<string>(authors))).toBe(expected);
  });
});

describe('the two rules that one picks from', () => {
  it.each([
    ['FOUR_EYES', false],
    ['SOLE', true],
  ] as const)('%s is one step with one client approver', (rule, isSole) => {
    const { steps } = policyOf(rule);
    expect(steps).toEqual([{ side: 'CLIENT', quorum: 'ANY', required: [], isSole }]);
    const anaAlone = [{ id: 'seat', step: 0, side: Side.CLIENT, personId: 'ana', isSole }];
    expect(canBeFulfilled(policyOf(rule), anaAlone, new Set(['ana']))).toBe(isSole);
    expect(canBeFulfilled(policyOf(rule), anaAlone, new Set(['ben']))).toBe(true);
  });
});

describe('a policy that asks nobody', () => {
  it('approves nothing', () => {
    expect(outcomeOf({ steps: [], dueInDays: 14 }, [], [], new Set()).state).toBe('OPEN');
    expect(canBeFulfilled({ steps: [], dueInDays: 14 }, [], new Set())).toBe(false);
  });
});

describe("an agency's seat in a client's step", () => {
  it('fills nothing and stops nothing', () => {
    const stray = { id: 'stray', step: 0, side: Side.AGENCY, personId: 'con', isSole: false };
    for (const given of ['APPROVE', 'REQUEST_CHANGES'] as const) {
      const decisions = [{ seatId: 'stray', outcome: DecisionOutcome[given] }];
      const { state } = outcomeOf(policyOf('FOUR_EYES'), [stray], decisions, new Set());
      expect([given, state]).toEqual([given, 'OPEN']);
    }
  });
});

describe('whether a policy can be fulfilled', () => {
  it('is whether each step has enough seats that count, and those of the people required', () => {
    check((of) => {
      const { policy, seats, authors } = of;
      const possible = policy.steps.map(({ quorum, atLeast, required }, index) => {
        const people = seats.filter((seat) => seat.step === index && counts(seat, of)).map(({ personId }) => personId);
        const isEnough = people.length >= Math.max(1, quorum === 'N_OF_M' ? (atLeast ?? 1) : 1);
        return isEnough && required.every((personId) => people.includes(personId));
      });
      expect(canBeFulfilled(policy, seats, authors)).toBe(possible.length > 0 && !possible.includes(false));
    });
  });

  it('says no only where no history at all reaches an approval', () => {
    check((of) => {
      if (canBeFulfilled(of.policy, of.seats, of.authors)) return;
      expect(outcomeIn(of).state).not.toBe('APPROVED');
    });
  });
});
