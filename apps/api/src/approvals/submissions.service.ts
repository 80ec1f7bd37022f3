import { Injectable } from '@nestjs/common';
import {
  type ApprovalPolicy,
  assertValid,
  canBeFulfilled,
  type Canonical,
  LedgerAct,
  openPointsOf,
  policyOf,
  RequestState,
  RevisionState,
  type Seat,
  Side,
  type Stage,
} from '@groundwork/domain';
import { personOf, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { readId } from '../graphql/read-id';
import { TextReader } from '../graphql/read-text';
import { once } from '../idempotency';
import { type ActDone, record } from '../ledger';
import { approversOf, Organisation } from '../organisations';
import { announce } from '../outbox';
import {
  authorsSince,
  type Draft,
  freeze,
  lockStage,
  overviewOf,
  readDraft,
  saysTheSame,
  type StandingStrategy,
  standingStrategy,
  StageRevision,
} from '../stages';
import { StrategyStageRow } from '../strategies';
import { ApprovalRequest } from './approval-request.entity';
import { ApprovalSeat } from './approval-seat.entity';
import type { SubmitStageInput, WithdrawRequestInput } from './approval.inputs';
import { assertNone, type Refusal, ruleInEffect, submitRefusalOf, withdrawRefusalOf } from './approval.policy';
import type { ApprovalRequestSummary, ApprovalRequestType } from './approval.type';
import { lastRequestOn } from './request-facts';
import { readRequestPage } from './request-page';
import { hold } from './request-rows';
import { summaryOf } from './shown-request';

const LONGEST_NOTE = 1_000;
const DAY = 24 * 60 * 60 * 1_000;

/** Where a stage stands with those who approve. */
export interface StageStanding {
  readonly lastRequest: ApprovalRequestSummary | null;
  readonly submitRefusal: string | null;
}

/** A draft with whoever would decide on it. */
interface Prepared {
  readonly strategy: StandingStrategy;
  readonly draft: Draft;
  readonly seats: readonly Omit<Seat, 'id'>[];
  readonly policy: ApprovalRequest['policy'];
  readonly refusal: Refusal | undefined;
}

@Injectable()
export class SubmissionsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Freezes a stage's draft as its next version and asks the client's approvers to decide on it. */
  submit(viewer: Viewer, input: SubmitStageInput): Promise<ApprovalRequestType> {
    const { stage, idempotencyKey } = input;
    const reader = new TextReader();
    const coverNote = reader.note('coverNote', input.coverNote, LONGEST_NOTE);
    assertValid(reader.problems);
    const strategyId = readId(input.strategyId);
    return this.tenancy.transaction(viewer, async (db) => {
      const asked = { key: idempotencyKey, operation: 'submitStage', input: { strategyId, stage, coverNote } };
      return readRequestPage(db, await once(db, asked, () => this.open(db, strategyId, stage, coverNote)));
    });
  }

  /** Takes a request back before it has ended; the version stays in the history as withdrawn. */
  withdraw(viewer: Viewer, input: WithdrawRequestInput): Promise<ApprovalRequestType> {
    const reader = new TextReader();
    const reason = reader.note('reason', input.reason, LONGEST_NOTE) ?? undefined;
    assertValid(reader.problems);
    return this.tenancy.transaction(viewer, async (db) => {
      const { request, revision } = await hold(db, readId(input.requestId));
      if (request.state !== RequestState.WITHDRAWN) {
        const { status } = await standingStrategy(db, request.strategyId);
        assertNone(withdrawRefusalOf(request.state, status, viewer));
        await db.update(ApprovalRequest, request, { state: RequestState.WITHDRAWN, closedAt: db.now });
        await db.update(StageRevision, revision, { state: RevisionState.WITHDRAWN });
        await this.tell(db, request, revision, LedgerAct.REQUEST_WITHDRAWN, { reason });
        await announce(db, { topic: 'approval.withdrawn', ...subjectOf(request) });
      }
      return readRequestPage(db, request.id);
    });
  }

  /** What was asked last on a stage, and why it cannot be submitted now. */
  standing(viewer: Viewer, strategyId: string, stage: Stage): Promise<StageStanding> {
    return this.tenancy.transaction(viewer, async (db) => {
      const row = await db.getWhere(StrategyStageRow, { strategyId, stage });
      const { strategy, refusal } = await this.prepare(db, row);
      const last = await lastRequestOn(db, strategyId, stage);
      return {
        lastRequest: last ? summaryOf(last, viewer, strategy.status) : null,
        submitRefusal: refusal?.reason ?? null,
      };
    });
  }

  private async open(db: TenantDb, strategyId: string, stage: Stage, coverNote: string | null): Promise<string> {
    const row = await lockStage(db, strategyId, stage);
    const { strategy, draft, seats, policy, refusal } = await this.prepare(db, row);
    assertNone(refusal);
    const revision = await freeze(db, draft, strategy, coverNote);
    const request = await db.insert(ApprovalRequest, {
      organisationId: row.organisationId,
      strategyId,
      stage,
      subjectType: 'STAGE_REVISION',
      subjectId: revision.id,
      policy,
      state: RequestState.OPEN,
      openedById: personOf(db.viewer),
      openedAt: db.now,
      dueAt: new Date(db.now.getTime() + policy.dueInDays * DAY),
      closedAt: null,
    });
    for (const seat of seats) {
      await db.insert(ApprovalSeat, { ...seat, requestId: request.id, organisationId: row.organisationId });
    }
    await this.tell(db, request, revision, LedgerAct.STAGE_SUBMITTED, {
      authorIds: draft.authorIds,
      coverNote,
      policy: asCanonical(policy),
      seats: seats.map(({ step, side, personId, isSole }) => ({ step, side, personId, isSole })),
    });
    await announce(db, { topic: 'approval.requested', ...subjectOf(request) });
    return request.id;
  }

  private async prepare(db: TenantDb, row: StrategyStageRow): Promise<Prepared> {
    const strategy = await standingStrategy(db, row.strategyId);
    const draft = await readDraft(db, row, (edits) => authorsSince(db, row, edits));
    const { approvalRule } = await db.get(Organisation, row.organisationId);
    const approvers = await approversOf(db, row.organisationId);
    const policy = policyOf(ruleInEffect(approvalRule, approvers.length));
    const seats = policy.steps.flatMap(({ side, isSole }, step) =>
      side === Side.CLIENT ? approvers.map(({ personId }) => ({ step, side, personId, isSole })) : [],
    );
    const { isBuilt, waitsFor, openRequestId, itemCount } = overviewOf(strategy, row.stage);
    const refusal = submitRefusalOf({
      viewer: db.viewer,
      stage: row.stage,
      status: strategy.status,
      isBuilt,
      waitsFor,
      openRequestId,
      itemCount,
      openPoints: openPointsOf(row.stage, strategy.depth, draft.rows),
      isUnchanged: saysTheSame(draft),
      approverCount: approvers.length,
      canBeFulfilled: canBeFulfilled(
        policy,
        seats.map((seat) => ({ ...seat, id: seat.personId })),
        new Set(draft.authorIds),
      ),
    });
    return { strategy, draft, seats, policy, refusal };
  }

  private async tell(
    db: TenantDb,
    { id, strategyId, organisationId, stage }: ApprovalRequest,
    { number, sha256 }: StageRevision,
    act: LedgerAct,
    more: ActDone['payload'],
  ): Promise<void> {
    const payload = { requestId: id, stage, number, sha256: sha256.toString('hex'), ...more };
    await record(db, { act, organisationId, chainId: strategyId, payload });
  }
}

function subjectOf({ id, organisationId, strategyId, stage }: ApprovalRequest) {
  return { organisationId, ids: { requestId: id, strategyId, stage } };
}

/** A policy as the plain JSON that it is stored as. */
function asCanonical({ steps, dueInDays }: ApprovalPolicy): Canonical {
  return {
    dueInDays,
    steps: steps.map(({ side, quorum, atLeast, required, isSole }) => ({ side, quorum, atLeast, required, isSole })),
  };
}
