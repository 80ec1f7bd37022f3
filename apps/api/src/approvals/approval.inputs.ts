import { DecisionOutcome, Stage } from '@groundwork/domain';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A stage’s draft, to be frozen and put before whoever approves.' })
export class SubmitStageInput {
  @Field(() => ID, { description: 'The strategy.' })
  strategyId!: string;

  @Field(() => Stage, { description: 'Which of its stages.' })
  stage!: Stage;

  @Field(() => String, { nullable: true, description: 'Up to three sentences to whoever decides.' })
  coverNote?: string | null;

  @Field(() => String, { description: 'Made by the caller; the same key submits nothing twice.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A request to take back.' })
export class WithdrawRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for both sides to read.' })
  reason?: string | null;
}

@InputType({ description: 'What an approver says to one item of the version.' })
export class RemarkInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'What is to be said.' })
  text!: string;
}

@InputType({ description: 'A decision on exactly what was shown.' })
export class DecideInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => DecisionOutcome, { description: 'What is decided.' })
  outcome!: DecisionOutcome;

  @Field(() => String, { description: 'The `sha256` of the version that was shown; any other is refused as STALE.' })
  seenHash!: string;

  @Field(() => String, { nullable: true, description: 'Why; needed when changes are asked for.' })
  reason?: string | null;

  @Field(() => [RemarkInput], { defaultValue: [], description: 'Remarks at items of the version.' })
  remarks!: RemarkInput[];

  @Field(() => String, { description: 'Made by the caller; the same key decides nothing twice.' })
  idempotencyKey!: string;
}
