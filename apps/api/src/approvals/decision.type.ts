import { DecisionOutcome, Means } from '@groundwork/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';

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
