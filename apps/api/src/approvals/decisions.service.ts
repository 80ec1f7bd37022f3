import { Injectable } from '@nestjs/common';
import {
  assertValid,
  DecisionOutcome,
  DomainError,
  ErrorCode,
  LedgerAct,
  outcomeOf,
  readRevision,
  RequestState,
  RevisionState,
} from '@groundwork/domain';
import { personOf, Tenancy, type TenantDb, type Viewer } from '@groundwork/tenancy';
import { readId } from '../graphql/read-id';
import { TextReader } from '../graphql/read-text';
import { once } from '../idempotency';
import { type ActDone, record } from '../ledger';
import { announce } from '../outbox';
import { StageRevision, standingStrategy, textOf } from '../stages';
import { ApprovalRequest } from './approval-request.entity';
import type { DecideInput } from './approval.inputs';
import { assertNone, decideRefusalOf, OFFERED, seatOf } from './approval.policy';
import type { ApprovalRequestType } from './approval.type';
import { Decision, type RemarkRow } from './decision.entity';
import { requestWithId } from './request-facts';
import { readRequestPage } from './request-page';
import { hold, type HeldRequest } from './request-rows';
import { decidingOf } from './shown-request';

const LONGEST_REASON = 2_000;

/** What somebody decides, read and tidied. */
interface Wording {
  readonly requestId: string;
  readonly outcome: DecisionOutcome;
  readonly seenHash: string;
  readonly reason: string | null;
  readonly remarks: readonly RemarkRow[];
}

@Injectable()
export class DecisionsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A request with exactly what was submitted. */
  request(viewer: Viewer, id: string): Promise<ApprovalRequestType> {
    return this.tenancy.transaction(viewer, (db) => readRequestPage(db, readId(id)));
  }

  /** Records a decision on exactly the version that was shown, and whatever follows from it, as one act. */
  decide(viewer: Viewer, input: DecideInput): Promise<ApprovalRequestType> {
    const wording = readWording(input);
    return this.tenancy.transaction(viewer, async (db) => {
      const asked = { key: input.idempotencyKey, operation: 'decide', input: asCanonical(wording) };
      await once(db, asked, () => this.give(db, wording));
      return readRequestPage(db, wording.requestId);
    });
  }

  private async give(db: TenantDb, wording: Wording): Promise<string> {
    const held = await hold(db, wording.requestId);
    const facts = await requestWithId(db, wording.requestId);
    if (!facts) throw new DomainError(ErrorCode.NOT_FOUND, 'row.notFound');
    const { status } = await standingStrategy(db, facts.strategyId);
    const deciding = decidingOf(facts, db.viewer, status);
    assertNone(decideRefusalOf(deciding));
    assertShown(held.revision, wording.seenHash);
    assertRemarksFit(held.revision, wording.remarks);
    const seat = seatOf(deciding);
    if (!seat) throw new DomainError(ErrorCode.FORBIDDEN, 'decision.notYourSeat');
    const { id } = await db.insert(Decision, {
      organisationId: facts.organisationId,
      requestId: facts.id,
      seatId: seat.id,
      side: seat.side,
      sequence: facts.decisions.length + 1,
      actorId: personOf(db.viewer),
      means: db.viewer.means,
      outcome: wording.outcome,
      reason: wording.reason,
      remarks: wording.remarks,
      seenSha256: held.revision.sha256,
      decidedAt: db.now,
    });
    await this.tell(db, held, LedgerAct.DECISION_GIVEN, {
      decisionId: id,
      seatId: seat.id,
      ...wordsOf(wording),
      seenSha256: held.revision.sha256.toString('hex'),
    });
    const decisions = [...deciding.decisions, { seatId: seat.id, outcome: wording.outcome }];
    const { state } = outcomeOf(deciding.policy, deciding.seats, decisions, deciding.authorIds);
    if (state !== RequestState.OPEN) await this.end(db, held, state);
    return id;
  }

  /** Ends a request as its decisions say; an approved version takes the place of the one in force. */
  private async end(db: TenantDb, held: HeldRequest, state: 'APPROVED' | 'CHANGES_REQUESTED'): Promise<void> {
    const { request, revision } = held;
    await db.update(ApprovalRequest, request, { state, closedAt: db.now });
    if (state === RevisionState.APPROVED) await this.supersede(db, revision);
    await db.update(StageRevision, revision, { state });
    await this.tell(db, held, LedgerAct.REQUEST_ENDED, { state });
    const { organisationId, strategyId, stage } = request;
    await announce(db, {
      topic: 'approval.decided',
      organisationId,
      ids: { requestId: request.id, strategyId, stage },
    });
  }

  private async supersede(db: TenantDb, { strategyId, stage }: StageRevision): Promise<void> {
    const inForce = await db.findOne(StageRevision, { strategyId, stage, state: RevisionState.APPROVED });
    if (inForce) await db.update(StageRevision, inForce, { state: RevisionState.SUPERSEDED });
  }

  private async tell(
    db: TenantDb,
    { request, revision }: HeldRequest,
    act: LedgerAct,
    more: ActDone['payload'],
  ): Promise<void> {
    const { id, strategyId, organisationId, stage } = request;
    const { number, sha256 } = revision;
    const payload = { requestId: id, stage, number, sha256: sha256.toString('hex'), ...more };
    await record(db, { act, organisationId, chainId: strategyId, payload });
  }
}

function readWording({ requestId, outcome, seenHash, reason, remarks }: DecideInput): Wording {
  if (!OFFERED.includes(outcome)) throw new DomainError(ErrorCode.INVALID, 'decision.notOffered');
  const reader = new TextReader();
  const why = reader.note('reason', reason, LONGEST_REASON);
  const notes = remarks.map(({ itemId, text }, index) => ({
    itemId: readId(itemId),
    text: readRemark(reader, `remarks.${index}.text`, text),
  }));
  if (outcome === DecisionOutcome.REQUEST_CHANGES && why === null) {
    reader.problems.push({ path: 'reason', reason: 'request.reasonRequired' });
  }
  assertValid(reader.problems);
  return {
    requestId: readId(requestId),
    outcome,
    seenHash: seenHash.toLowerCase().toWellFormed(),
    reason: why,
    remarks: notes,
  };
}

function readRemark(reader: TextReader, path: string, text: string): string {
  const remark = reader.note(path, text, LONGEST_REASON);
  if (remark === null) reader.problems.push({ path, reason: 'input.required' });
  return remark ?? '';
}

function asCanonical({ requestId, seenHash, ...wording }: Wording) {
  return { requestId, seenHash, ...wordsOf(wording) };
}

/** What was decided and said, as it is hashed. */
function wordsOf({ outcome, reason, remarks }: Pick<Wording, 'outcome' | 'reason' | 'remarks'>) {
  return { outcome, reason, remarks: remarks.map(({ itemId, text }) => ({ itemId, text })) };
}

/** A decision is about one text and no other. */
function assertShown({ sha256, number }: StageRevision, seenHash: string): void {
  if (sha256.toString('hex') === seenHash) return;
  throw new DomainError(ErrorCode.STALE, 'decision.stale', { facts: { number } });
}

function assertRemarksFit(revision: StageRevision, remarks: readonly RemarkRow[]): void {
  const ids = new Set(readRevision(textOf(revision)).items.map(({ id }) => id));
  const problems = remarks
    .map(({ itemId }, index) => ({ path: `remarks.${index}.itemId`, itemId }))
    .filter(({ itemId }) => !ids.has(itemId))
    .map(({ path }) => ({ path, reason: 'decision.remarkElsewhere' as const }));
  assertValid(problems);
}
