import { ApprovalRequest } from '../approvals/approval-request.entity';
import { ApprovalSeat } from '../approvals/approval-seat.entity';
import { Decision } from '../approvals/decision.entity';
import { IdempotencyKey } from '../idempotency/idempotency-key.entity';
import { Agency } from '../identity/agency.entity';
import { Assignment } from '../identity/assignment.entity';
import { Membership } from '../identity/membership.entity';
import { Person } from '../identity/person.entity';
import { Session } from '../identity/session.entity';
import { User } from '../identity/user.entity';
import { LedgerChain } from '../ledger/ledger-chain.entity';
import { LedgerEntryRow } from '../ledger/ledger-entry.entity';
import { LedgerPayload } from '../ledger/ledger-payload.entity';
import { Organisation } from '../organisations/organisation.entity';
import { OutboxMessage } from '../outbox/outbox-message.entity';
import { ItemReference } from '../stages/item-reference.entity';
import { Item } from '../stages/item.entity';
import { RevisionAuthor } from '../stages/revision-author.entity';
import { RevisionBasis } from '../stages/revision-basis.entity';
import { StageAuthor } from '../stages/stage-author.entity';
import { StageRevision } from '../stages/stage-revision.entity';
import { StrategyStageRow } from '../strategies/strategy-stage.entity';
import { Strategy } from '../strategies/strategy.entity';

/** Every table of the program. */
export const entities = [
  Agency,
  User,
  Session,
  Person,
  Membership,
  Assignment,
  Organisation,
  Strategy,
  StrategyStageRow,
  Item,
  ItemReference,
  StageAuthor,
  StageRevision,
  RevisionAuthor,
  RevisionBasis,
  ApprovalRequest,
  ApprovalSeat,
  Decision,
  LedgerChain,
  LedgerEntryRow,
  LedgerPayload,
  OutboxMessage,
  IdempotencyKey,
];
