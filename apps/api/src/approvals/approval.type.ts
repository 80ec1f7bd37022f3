import { RequestState, Side, Stage } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';
import { RevisionLink, StrategyLink } from '../strategies';
import { DecisionType } from './decision.type';
import { Revision } from './revision.type';

publishEnum(RequestState, 'RequestState', 'Where a request stands.', {
  OPEN: 'It waits for decisions.',
  APPROVED: 'Every step has its quorum.',
  CHANGES_REQUESTED: 'Somebody asked for changes.',
  WITHDRAWN: 'The agency took it back.',
  EXPIRED: 'Nobody decided in time; silence never approves.',
});

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
