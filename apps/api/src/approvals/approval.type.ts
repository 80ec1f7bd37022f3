import { DecisionOutcome, ItemKind, Means, RequestState, RevisionState, Side, Stage } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';
import { OpenPoint } from '../stages';
import { RevisionLink, StrategyLink } from '../strategies';

publishEnum(RequestState, 'RequestState', 'Where a request stands.', {
  OPEN: 'It waits for decisions.',
  APPROVED: 'Every step has its quorum.',
  CHANGES_REQUESTED: 'Somebody asked for changes.',
  WITHDRAWN: 'The agency took it back.',
  EXPIRED: 'Nobody decided in time; silence never approves.',
});
publishEnum(DecisionOutcome, 'DecisionOutcome', 'What can be decided.', {
  APPROVE: 'Yes, exactly this.',
  APPROVE_WITH_CONDITIONS: 'Yes, provided that; not offered yet.',
  REQUEST_CHANGES: 'Not yet; says what should change.',
  ABSTAIN: 'No opinion; never counts towards a quorum; not offered yet.',
  REVOKE: 'Takes back an earlier decision; not offered yet.',
});
publishEnum(Means, 'Means', 'How somebody proved who they are.', {
  SESSION: 'Signed in.',
  TOKEN: 'By an API token of the agency.',
  LINK: 'By a link with a one-time code.',
  SYSTEM: 'The program itself.',
});

@ObjectType({ description: 'A remark at one item of a version.' })
export class Remark {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'The item’s title in that version.' })
  itemTitle!: string;

  @Field(() => String, { description: 'What was said.' })
  text!: string;
}

@ObjectType('Decision', { description: 'A decision, as it was given; never changed.' })
export class DecisionType {
  @Field(() => ID, { description: 'The decision’s id.' })
  id!: string;

  @Field(() => PersonLink, { description: 'Who decided.' })
  person!: PersonLink;

  @Field(() => DecisionOutcome, { description: 'What was decided.' })
  outcome!: DecisionOutcome;

  @Field(() => Means, { description: 'How they proved who they are.' })
  means!: Means;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => [Remark], { description: 'Remarks at items.' })
  remarks!: Remark[];

  @Field(() => String, { description: 'SHA-256 of the version that was shown.' })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the last one of its seat.' })
  isInForce!: boolean;
}

@ObjectType('Seat', { description: 'A person’s place in one step of a request.' })
export class SeatType {
  @Field(() => ID, { description: 'The seat’s id.' })
  id!: string;

  @Field(() => Int, { description: 'The step, from 0.' })
  step!: number;

  @Field(() => Side, { description: 'The side that the step belongs to.' })
  side!: Side;

  @Field(() => PersonLink, { description: 'Who sits there.' })
  person!: PersonLink;

  @Field(() => Boolean, { description: 'Whether they are the only person who decides at this client.' })
  isSole!: boolean;

  @Field(() => Boolean, { description: 'Whether they wrote part of the version.' })
  isAuthor!: boolean;
}

@ObjectType('BuiltOn', { description: 'A version of an earlier stage that this one was built on.' })
export class BuiltOnType {
  @Field(() => Stage, { description: 'The earlier stage.' })
  stage!: Stage;

  @Field(() => Int, { description: 'The number of its version.' })
  number!: number;

  @Field(() => String, { description: 'What that version was hashed to.' })
  sha256!: string;
}

@ObjectType({ description: 'One filled field of a frozen item.' })
export class RevisionField {
  @Field(() => String, { description: 'The field’s name.' })
  field!: string;

  @Field(() => String, { description: 'What it says; the key of a choice, the title of what is referred to.' })
  value!: string;
}

@ObjectType({ description: 'One frozen item.' })
export class RevisionItem {
  @Field(() => ID, { description: 'The item’s id.' })
  id!: string;

  @Field(() => ItemKind, { description: 'What kind of item it is.' })
  kind!: ItemKind;

  @Field(() => [RevisionField], { description: 'What it says, in reading order.' })
  fields!: RevisionField[];
}

@ObjectType({ description: 'The items of one kind.' })
export class RevisionSection {
  @Field(() => ItemKind, { description: 'The kind.' })
  kind!: ItemKind;

  @Field(() => [RevisionItem], { description: 'The items, in their order.' })
  items!: RevisionItem[];
}

@ObjectType({ description: 'A frozen version of a stage, read from the very text that was hashed.' })
export class Revision {
  @Field(() => ID, { description: 'The version’s id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within its stage.' })
  number!: number;

  @Field(() => Stage, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => RevisionState, { description: 'What became of it.' })
  state!: RevisionState;

  @Field(() => String, { description: 'SHA-256 of the canonical text, in hexadecimal.' })
  sha256!: string;

  @Field(() => String, { description: 'The canonical text (RFC 8785); its UTF-8 bytes hash to `sha256`.' })
  canonicalText!: string;

  @Field(() => String, { nullable: true, description: 'What the submitter says to whoever decides.' })
  coverNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  submittedAt!: Date;

  @Field(() => [PersonLink], { description: 'Who wrote in it since the version in force.' })
  authors!: PersonLink[];

  @Field(() => [BuiltOnType], { description: 'The versions of earlier stages that were in force.' })
  builtOn!: readonly BuiltOnType[];

  @Field(() => [RevisionSection], { description: 'What it says.' })
  sections!: RevisionSection[];

  @Field(() => [OpenPoint], { description: 'What it leaves open.' })
  openPoints!: readonly OpenPoint[];
}

@ObjectType('ApprovalRequest', { description: 'What an approver is asked to decide.' })
export class ApprovalRequestType {
  @Field(() => ID, { description: 'The request’s id.' })
  id!: string;

  @Field(() => RequestState, { description: 'Where it stands.' })
  state!: RequestState;

  @Field(() => StrategyLink, { description: 'The strategy.' })
  strategy!: StrategyLink;

  @Field(() => Stage, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => Revision, { description: 'Exactly what was submitted.' })
  revision!: Revision;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => PersonLink, { description: 'Who submitted.' })
  openedBy!: PersonLink;

  @Field(() => DateTimeScalar, { description: 'When an answer is hoped for. Silence never approves.' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is open past its due date.' })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  closedAt!: Date | null;

  @Field(() => [SeatType], { description: 'Who may decide.' })
  seats!: SeatType[];

  @Field(() => [DecisionType], { description: 'What was decided, in order.' })
  decisions!: DecisionType[];

  @Field(() => [PersonLink], { description: 'Whose decision would count now and is missing.' })
  waitsFor!: PersonLink[];

  @Field(() => Boolean, { description: 'Whether the viewer may decide now.' })
  canDecide!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the viewer cannot, as a reason code.' })
  decideRefusal!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  canWithdraw!: boolean;
}

@ObjectType({ description: 'The last request on a stage, with the decisions given: what has to be mended.' })
export class ApprovalRequestSummary {
  @Field(() => ID, { description: 'The request’s id.' })
  id!: string;

  @Field(() => RequestState, { description: 'Where it stands.' })
  state!: RequestState;

  @Field(() => RevisionLink, { description: 'The version.' })
  revision!: RevisionLink;

  @Field(() => String, { nullable: true, description: 'What the submitter said.' })
  coverNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => [DecisionType], { description: 'What was decided, in order.' })
  decisions!: DecisionType[];

  @Field(() => [PersonLink], { description: 'Whose decision would count now and is missing.' })
  waitsFor!: PersonLink[];

  @Field(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  canWithdraw!: boolean;
}
