import fc from 'fast-check';
import { DecisionOutcome, GivenDecision, outcomeOf, Seat } from '../src/approval-outcome';
import { ApprovalPolicy, ApprovalStep } from '../src/approval-policy';
import { keysOf } from '../src/closed-list';
import { Side } from '../src/role';

/** A request as it might come to be: any policy, any seats, any history. */
export interface Scenario {
  readonly policy: ApprovalPolicy;
  readonly seats: readonly Seat[];
  readonly authors: ReadonlySet<string>;
  readonly history: readonly GivenDecision[];
}

const PEOPLE = ['ana', 'ben', 'cem', 'dora', 'eli'];
const someSide = fc.constantFrom<Side>('AGENCY', 'CLIENT', 'CLIENT');

const someStep: fc.Arbitrary<ApprovalStep> = fc.record({
  side: someSide,
  quorum: fc.constantFrom('ANY', 'ALL', 'N_OF_M'),
  atLeast: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constantFrom(undefined, 0, -1, 9)),
  required: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(PEOPLE, { maxLength: 2 })),
  isSole: fc.boolean(),
});

/** One seat for each person of a step; now and then one that sits on the wrong side of the table. */
function someSeats(step: number, { side }: ApprovalStep): fc.Arbitrary<readonly Seat[]> {
  const ofPerson = (personId: string) =>
    fc.record({
      id: fc.constant(`${step}-${personId}`),
      step: fc.constant(step),
      side: fc.oneof({ weight: 6, arbitrary: fc.constant(side) }, someSide),
      personId: fc.constant(personId),
      isSole: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    });
  return fc.subarray(PEOPLE).chain((people) => fc.tuple(...people.map(ofPerson)));
}

const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.constant<DecisionOutcome>('APPROVE') },
  fc.constantFrom(...keysOf(DecisionOutcome)),
);
const someHistory = (seatIds: readonly string[]): fc.Arbitrary<readonly GivenDecision[]> =>
  fc.array(fc.record({ seatId: fc.constantFrom('no seat', ...seatIds), outcome }), { maxLength: 16 });

export const scenario: fc.Arbitrary<Scenario> = fc.array(someStep, { maxLength: 3 }).chain((steps) =>
  fc.tuple(...steps.map((step, index) => someSeats(index, step))).chain((seatsOfSteps) => {
    const seats = seatsOfSteps.flat();
    return fc.record({
      policy: fc.constant({ steps, dueInDays: 14 }),
      seats: fc.constant(seats),
      authors: fc.subarray(PEOPLE, { maxLength: 2 }).map((people) => new Set(people)),
      history: someHistory(seats.map(({ id }) => id)),
    });
  }),
);

export const outcomeIn = ({ policy, seats, authors, history }: Scenario) => outcomeOf(policy, seats, history, authors);
export const stateAndStep = (of: Scenario) => {
  const { state, step } = outcomeIn(of);
  return { state, step };
};
export const everybody = (seats: readonly Seat[], given: DecisionOutcome) =>
  seats.map(({ id }) => ({ seatId: id, outcome: given }));
export const without = (history: readonly GivenDecision[], seatId: string) =>
  history.filter((given) => given.seatId !== seatId);

/** A seat that counts, told apart from the code: the side of its step, and not the author's own words. */
export function counts(seat: Seat, { policy, authors }: Scenario): boolean {
  if (policy.steps[seat.step]?.side !== seat.side) return false;
  return !(seat.side === 'CLIENT' && authors.has(seat.personId) && !seat.isSole);
}

/** The model: ask each seat what it said last, and each step whether it is finished; the first unfinished one tells. */
export function modelOf(of: Scenario): { state: string; step: number } {
  const said = (seat: Seat) => of.history.findLast(({ seatId }) => seatId === seat.id)?.outcome ?? 'NOTHING';
  const verdicts = of.policy.steps.map(({ quorum, atLeast, required }, index) => {
    const seats = of.seats.filter((seat) => seat.step === index && counts(seat, of));
    const yes = seats.filter((seat) => said(seat).startsWith('APPROVE'));
    if (seats.some((seat) => said(seat) === 'REQUEST_CHANGES')) return 'CHANGES_REQUESTED';
    const isEnough = {
      ANY: true,
      ALL: yes.length === seats.length,
      N_OF_M: yes.length >= (atLeast ?? 1),
    }[quorum];
    const hasRequired = required.every((personId) => yes.some((seat) => seat.personId === personId));
    return yes.length > 0 && isEnough && hasRequired ? 'APPROVED' : 'OPEN';
  });
  const first = verdicts.findIndex((verdict) => verdict !== 'APPROVED');
  if (verdicts.length === 0) return { state: 'OPEN', step: 0 };
  return { state: verdicts[first] ?? 'APPROVED', step: first < 0 ? verdicts.length : first };
}

/** Holds a law against many requests. */
export const check = (law: (of: Scenario) => void) => fc.assert(fc.property(scenario, law), { numRuns: 500 });
