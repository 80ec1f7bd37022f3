import { describe, expect, it } from '@jest/globals';
import { DomainError, keysOf, policyOf, Role, type Seat, type StrategyStatus } from '@groundwork/domain';
import {
  assertNone,
  type Deciding,
  decideRefusalOf,
  OFFERED,
  ruleInEffect,
  seatOf,
  type Submission,
  submitRefusalOf,
} from './approval.policy';

const ready: Submission = {
  viewer: { role: 'CONSULTANT' },
  stage: 'PURPOSE',
  status: 'DRAFT',
  isBuilt: true,
  waitsFor: [],
  openRequestId: null,
  itemCount: 2,
  openPoints: [{ kind: 'GOAL', itemId: 'g', field: 'owner', blocks: false }],
  isUnchanged: false,
  approverCount: 1,
  canBeFulfilled: true,
};

describe('submitting a stage', () => {
  it('is not refused when everything is there; what should be filled in does not block', () => {
    expect(submitRefusalOf(ready)).toBeUndefined();
  });

  /** From the nearest obstacle to the farthest: each row holds back even when all rows below do too. */
  const obstacles: readonly (readonly [string, string, Partial<Submission>])[] = [
    ['FORBIDDEN', 'permission.role', { viewer: { role: 'APPROVER' } }],
    ['CONFLICT', 'strategy.onHold', { status: 'ON_HOLD' }],
    ['CONFLICT', 'stage.alreadySubmitted', { openRequestId: 'r' }],
    ['GATE_CLOSED', 'stage.gateClosed', { waitsFor: ['PURPOSE', 'LANDSCAPE'] }],
    ['CONFLICT', 'stage.notBuilt', { isBuilt: false }],
    ['CONFLICT', 'stage.empty', { itemCount: 0 }],
    ['CONFLICT', 'stage.incomplete', { openPoints: [{ kind: 'GOAL', blocks: true }] }],
    ['CONFLICT', 'stage.unchanged', { isUnchanged: true }],
    ['CONFLICT', 'stage.nobodyToApprove', { approverCount: 0 }],
    ['CONFLICT', 'stage.onlyAuthorsToApprove', { canBeFulfilled: false }],
  ];

  it.each(obstacles)('is refused as %s %s', (code, reason, obstacle) => {
    expect(submitRefusalOf({ ...ready, ...obstacle })).toMatchObject({ code, reason });
  });

  it.each(obstacles.map(([, reason], index) => [reason, index] as const))(
    'names the nearest obstacle first: %s',
    (reason, index) => {
      const all = Object.assign({}, ready, ...obstacles.slice(index).map(([, , obstacle]) => obstacle)) as Submission;
      expect(submitRefusalOf(all)?.reason).toBe(reason);
    },
  );

  it('is refused in a strategy that is closed', () => {
    expect(submitRefusalOf({ ...ready, status: 'CLOSED' })?.reason).toBe('strategy.closed');
  });

  it('names the stages that a gate waits for, for people and for programs', () => {
    expect(submitRefusalOf({ ...ready, waitsFor: ['PURPOSE', 'LANDSCAPE'] })?.details).toEqual({
      parameters: { stages: 'Purpose, Where you stand' },
      facts: { waitsFor: ['PURPOSE', 'LANDSCAPE'] },
    });
  });

  it.each(keysOf(Role))('is for the agency: %s', (role) => {
    const isAgency = role === 'ADMIN' || role === 'CONSULTANT';
    expect(submitRefusalOf({ ...ready, viewer: { role } }) === undefined).toBe(isAgency);
  });
});

describe('the rule in effect', () => {
  it.each([
    ['SOLE', 1, 'SOLE'],
    ['SOLE', 0, 'FOUR_EYES'],
    ['SOLE', 2, 'FOUR_EYES'],
    ['FOUR_EYES', 1, 'FOUR_EYES'],
    ['FOUR_EYES', 2, 'FOUR_EYES'],
  ] as const)('of %s with %d approvers is %s', (rule, count, expected) => {
    expect(ruleInEffect(rule, count)).toBe(expected);
  });
});

describe('deciding', () => {
  const seat = (personId: string, more: Partial<Seat> = {}): Seat => ({
    id: `seat of ${personId}`,
    step: 0,
    side: 'CLIENT',
    personId,
    isSole: false,
    ...more,
  });
  const ana: Deciding = {
    viewer: { role: 'APPROVER', personId: 'ana' },
    status: 'ACTIVE',
    state: 'OPEN',
    policy: policyOf('FOUR_EYES'),
    seats: [seat('ana'), seat('ben')],
    decisions: [],
    authorIds: new Set(),
  };
  const twoSteps: Deciding['policy'] = {
    steps: [...policyOf('FOUR_EYES').steps, ...policyOf('FOUR_EYES').steps],
    dueInDays: 14,
  };
  const all = { ...policyOf('FOUR_EYES').steps[0]!, quorum: 'ALL' as const };

  it('is not refused to whoever is asked', () => {
    expect(decideRefusalOf(ana)).toBeUndefined();
  });

  it.each<readonly [string, string, string, Partial<Deciding>]>([
    ['somebody else’s seat', 'FORBIDDEN', 'decision.notYourSeat', { seats: [seat('ben')] }],
    ['one’s own words', 'FORBIDDEN', 'decision.ownWords', { authorIds: new Set(['ana']) }],
    ['a request that was approved', 'STALE', 'request.notOpen', { state: 'APPROVED' }],
    ['a request that was withdrawn', 'STALE', 'request.notOpen', { state: 'WITHDRAWN' }],
    ['a request that has expired', 'STALE', 'request.notOpen', { state: 'EXPIRED' }],
    ['a strategy on hold', 'CONFLICT', 'strategy.onHold', { status: 'ON_HOLD' }],
    ['a closed strategy', 'CONFLICT', 'strategy.closed', { status: 'CLOSED' }],
    [
      'a later step',
      'CONFLICT',
      'decision.notYourTurn',
      { policy: twoSteps, seats: [seat('ben'), seat('ana', { step: 1 })] },
    ],
    [
      'what one has decided already',
      'CONFLICT',
      'decision.alreadyGiven',
      { policy: { steps: [all], dueInDays: 14 }, decisions: [{ seatId: 'seat of ana', outcome: 'APPROVE' }] },
    ],
    ['the program itself', 'FORBIDDEN', 'decision.notYourSeat', { viewer: { role: 'APPROVER', personId: undefined } }],
  ])('is refused for %s', (_, code, reason, more) => {
    expect(decideRefusalOf({ ...ana, ...more })).toMatchObject({ code, reason });
  });

  it.each(keysOf(Role).filter((role) => role !== 'APPROVER'))('is never for a %s, even with a seat', (role) => {
    expect(decideRefusalOf({ ...ana, viewer: { role, personId: 'ana' } })?.reason).toBe('permission.role');
  });

  it('is not refused to the only one who decides, for their own words', () => {
    const alone = { seats: [seat('ana', { isSole: true })], policy: policyOf('SOLE'), authorIds: new Set(['ana']) };
    expect(decideRefusalOf({ ...ana, ...alone })).toBeUndefined();
  });

  it('tells the state of a request that has ended', () => {
    expect(decideRefusalOf({ ...ana, state: 'WITHDRAWN' })?.details?.facts).toEqual({ state: 'WITHDRAWN' });
  });

  it.each<StrategyStatus>(['DRAFT', 'ACTIVE'])('goes on in a strategy that is %s', (status) => {
    expect(decideRefusalOf({ ...ana, status })).toBeUndefined();
  });

  it('takes the seat of the step whose turn it is', () => {
    const seats = [seat('ana', { id: 'first' }), seat('ana', { id: 'second', step: 1 })];
    const decisions = [{ seatId: 'first', outcome: 'APPROVE' as const }];
    expect(seatOf({ ...ana, policy: twoSteps, seats, decisions })?.id).toBe('second');
  });

  it('is offered as approval and as a request for changes so far', () => {
    expect(OFFERED).toEqual(['APPROVE', 'REQUEST_CHANGES']);
  });
});

describe('a refusal', () => {
  it('is thrown as the one error that there is', () => {
    expect(() => assertNone({ code: 'CONFLICT', reason: 'stage.empty' })).toThrow(DomainError);
  });

  it('that there is not is not thrown', () => {
    expect(() => assertNone(undefined)).not.toThrow();
  });
});
