import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check, counts, everybody, modelOf, outcomeIn, scenario, stateAndStep, without } from '../test/random-requests';
import { DecisionOutcome, Seat } from './approval-outcome';

describe('the outcome of a request', () => {
  it('is that of a model which asks each seat and each step', () => {
    fc.assert(
      fc.property(scenario, (of) => {
        expect(stateAndStep(of)).toEqual(modelOf(of));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is tried on histories that reach every end', () => {
    const reached = fc.sample(scenario, { numRuns: 1_500, seed: 1 }).map(stateAndStep);
    const times = (state: string, step: number) =>
      reached.filter((end) => end.state === state && end.step >= step).length;
    for (const [state, step] of [
      ['APPROVED', 1],
      ['APPROVED', 2],
      ['CHANGES_REQUESTED', 0],
      ['OPEN', 1],
    ] as const) {
      expect([state, step, times(state, step) > 20]).toEqual([state, step, true]);
    }
  });

  it('silence never approves, under any policy', () => {
    check((of) => {
      expect(stateAndStep({ ...of, history: [] })).toEqual({ state: 'OPEN', step: 0 });
    });
  });

  it('is not approved if all abstain', () => {
    check((of) => {
      const history = everybody(of.seats, 'ABSTAIN');
      expect(outcomeIn({ ...of, history })).toEqual({ state: 'OPEN', step: 0, waitsFor: [] });
    });
  });

  it('never counts an abstention: it is worth as much as a decision taken back', () => {
    check((of) => {
      const takenBack = of.history.map((given) =>
        given.outcome === 'ABSTAIN' ? { ...given, outcome: DecisionOutcome.REVOKE } : given,
      );
      expect(stateAndStep({ ...of, history: takenBack })).toEqual(stateAndStep(of));
    });
  });

  it('does not reach a later step before the step before has its quorum', () => {
    check((of) => {
      const { step } = outcomeIn(of);
      const upTo = (last: number) => ({ ...of, policy: { ...of.policy, steps: of.policy.steps.slice(0, last) } });
      for (let earlier = 1; earlier <= step; earlier += 1) {
        expect(stateAndStep(upTo(earlier))).toEqual({ state: 'APPROVED', step: earlier });
      }
    });
  });

  it('takes no notice of later steps while the first is unfinished, not even of a request for changes', () => {
    check((of) => {
      const later = new Set(of.seats.filter(({ step }) => step > 0).map(({ id }) => id));
      const history = of.history.filter(({ seatId }) => later.has(seatId));
      expect(stateAndStep({ ...of, history })).toEqual({ state: 'OPEN', step: 0 });
    });
  });

  it("never counts an author's seat on the client's side unless it is the only one", () => {
    check((of) => {
      for (const seat of of.seats) {
        if (seat.side !== 'CLIENT' || seat.isSole || !of.authors.has(seat.personId)) continue;
        expect(outcomeIn({ ...of, history: without(of.history, seat.id) })).toEqual(outcomeIn(of));
        expect(outcomeIn(of).waitsFor).not.toContain(seat.id);
      }
    });
  });

  it("never fills a client's step by anything that the agency decides", () => {
    check((of) => {
      const isOfAgency = ({ side }: Seat) => side === 'AGENCY';
      const history = everybody(of.seats.filter(isOfAgency), 'APPROVE');
      const { state, step } = outcomeIn({ ...of, history });
      const firstOfClient = of.policy.steps.findIndex(({ side }) => side === 'CLIENT');
      if (firstOfClient < 0) return;
      expect(state).toBe('OPEN');
      expect(step).toBeLessThanOrEqual(firstOfClient);
    });
  });

  it("never fills the agency's step by anything that the client decides", () => {
    check((of) => {
      const history = everybody(
        of.seats.filter(({ side }) => side === 'CLIENT'),
        'APPROVE',
      );
      const firstOfAgency = of.policy.steps.findIndex(({ side }) => side === 'AGENCY');
      if (firstOfAgency < 0) return;
      expect(outcomeIn({ ...of, history }).step).toBeLessThanOrEqual(firstOfAgency);
    });
  });

  it('opens again when a decision is revoked, as if that seat had never decided', () => {
    check((of) => {
      for (const { id } of of.seats) {
        const revoked = [...of.history, { seatId: id, outcome: DecisionOutcome.REVOKE }];
        expect(outcomeIn({ ...of, history: revoked })).toEqual(outcomeIn({ ...of, history: without(of.history, id) }));
      }
      const allRevoked = [...of.history, ...everybody(of.seats, 'REVOKE')];
      expect(outcomeIn({ ...of, history: allRevoked })).toEqual(outcomeIn({ ...of, history: [] }));
    });
  });

  it('depends on the last decision of each seat only, not on who was first', () => {
    check((of) => {
      const bySeat = [...of.history].sort((one, other) => one.seatId.localeCompare(other.seatId));
      const last = of.history.filter(
        ({ seatId }, index) => of.history.findLastIndex((g) => g.seatId === seatId) === index,
      );
      expect(outcomeIn({ ...of, history: bySeat })).toEqual(outcomeIn(of));
      expect(outcomeIn({ ...of, history: last.toReversed() })).toEqual(outcomeIn(of));
    });
  });

  it('depends neither on the order of the seats nor on decisions of seats that it does not have', () => {
    check((of) => {
      expect(stateAndStep({ ...of, seats: of.seats.toReversed() })).toEqual(stateAndStep(of));
      expect(outcomeIn({ ...of, history: without(of.history, 'no seat') })).toEqual(outcomeIn(of));
    });
  });

  it('stays approved whoever else approves', () => {
    check((of) => {
      const all = { ...of, history: everybody(of.seats, 'APPROVE') };
      for (const approved of [of, all].filter((each) => outcomeIn(each).state === 'APPROVED')) {
        for (const { id } of of.seats) {
          const history = [...approved.history, { seatId: id, outcome: DecisionOutcome.APPROVE }];
          expect(outcomeIn({ ...of, history })).toEqual(outcomeIn(approved));
        }
      }
    });
  });

  it('never goes back a step because somebody approves', () => {
    check((of) => {
      for (const { id } of of.seats) {
        const history = [...without(of.history, id), { seatId: id, outcome: DecisionOutcome.APPROVE }];
        expect(outcomeIn({ ...of, history }).step).toBeGreaterThanOrEqual(outcomeIn(of).step);
      }
    });
  });

  it('counts an approval with conditions as an approval', () => {
    check((of) => {
      const conditional = of.history.map((given) =>
        given.outcome === 'APPROVE' ? { ...given, outcome: DecisionOutcome.APPROVE_WITH_CONDITIONS } : given,
      );
      expect(outcomeIn({ ...of, history: conditional })).toEqual(outcomeIn(of));
    });
  });

  it('waits for the seats of its step that count and have not decided, and for nobody once it has ended', () => {
    check((of) => {
      const { state, step, waitsFor } = outcomeIn(of);
      const undecided = of.seats.filter((seat) => {
        const last = of.history.findLast(({ seatId }) => seatId === seat.id)?.outcome ?? 'REVOKE';
        return seat.step === step && counts(seat, of) && last === 'REVOKE';
      });
      expect(waitsFor).toEqual(state === 'OPEN' ? undecided.map(({ id }) => id) : []);
    });
  });
});
