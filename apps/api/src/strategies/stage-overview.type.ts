import { RevisionState, Stage } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar } from '../graphql/scalars';

publishEnum(
  Stage,
  'Stage',
  'The seven stages of a strategy, in the order in which they are decided: tools come last.',
  {
    PURPOSE: 'What do you want to accomplish?',
    LANDSCAPE: 'Where do you stand, inside and out?',
    VOICE: 'What voice do you give your customers, and how will you behave when they talk back?',
    LEVERAGE: 'How does what customers say change what you do?',
    PEOPLE: 'Who needs to be at the table?',
    METRICS: 'How will you know it works?',
    TOOLS: 'Which tactics and tools, and why these?',
  },
);

publishEnum(RevisionState, 'RevisionState', 'What became of a version that was submitted.', {
  SUBMITTED: 'It waits for decisions.',
  APPROVED: 'It is in force.',
  CHANGES_REQUESTED: 'An approver asked for changes.',
  WITHDRAWN: 'The agency took it back.',
  EXPIRED: 'Nobody decided in time; silence never approves.',
  SUPERSEDED: 'It was in force until a later one was approved.',
});

@ObjectType('RevisionLink', { description: 'A version of a stage, named by what it was hashed to.' })
export class RevisionLink {
  @Field(() => ID, { description: 'The version’s id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within its stage.' })
  number!: number;

  @Field(() => String, { description: 'SHA-256 of the canonical text, in hexadecimal.' })
  sha256!: string;

  @Field(() => RevisionState, { description: 'What became of it.' })
  state!: RevisionState;

  @Field(() => DateTimeScalar, { description: 'When it was frozen and submitted.' })
  submittedAt!: Date | string;

  @Field(() => ID, { nullable: true, description: 'The request that asked for decisions on it, where it can be read.' })
  requestId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its request ended; null while it is open.' })
  decidedAt!: Date | string | null;
}

@ObjectType('StageOverview', { description: 'Where one stage of a strategy stands.' })
export class StageOverview {
  @Field(() => Stage, { description: 'Which of the seven.' })
  stage!: Stage;

  @Field(() => Boolean, { description: 'Whether this stage’s editor exists yet.' })
  isBuilt!: boolean;

  @Field(() => Boolean, { description: 'Open: may be submitted as far as the gate is concerned.' })
  gateIsOpen!: boolean;

  @Field(() => [Stage], { description: 'Stages that must be approved first, in order.' })
  waitsFor!: readonly Stage[];

  @Field(() => Int, { description: 'How many items the working draft holds.' })
  itemCount!: number;

  @Field(() => RevisionLink, { nullable: true, description: 'The version in force.' })
  inForce!: RevisionLink | null;

  @Field(() => ID, { nullable: true, description: 'The request that waits for decisions now.' })
  openRequestId!: string | null;

  @Field(() => RevisionState, {
    nullable: true,
    description: 'What became of the latest version; null before the first.',
  })
  lastState!: RevisionState | null;

  @Field(() => ID, { nullable: true, description: 'The request for the latest version, where it can be read.' })
  lastRequestId!: string | null;

  @Field(() => Boolean, { description: 'Whether the draft was written in since the version in force was submitted.' })
  hasChangesSinceInForce!: boolean;
}
