import { Stage } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';
import { RevisionLink, StrategyLink } from '../strategies';

@ObjectType({ description: 'A request that waits for the viewer.' })
export class ApprovalRequestInboxEntry {
  @Field(() => ID, { description: 'The request’s id.' })
  id!: string;

  @Field(() => StrategyLink, { description: 'The strategy.' })
  strategy!: StrategyLink;

  @Field(() => Stage, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => RevisionLink, { description: 'The version.' })
  revision!: RevisionLink;

  @Field(() => String, { nullable: true, description: 'What the submitter says.' })
  coverNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  openedAt!: Date | string;

  @Field(() => PersonLink, { description: 'Who submitted.' })
  openedBy!: PersonLink;

  @Field(() => DateTimeScalar, { description: 'When an answer is hoped for.' })
  dueAt!: Date | string;

  @Field(() => Boolean, { description: 'Whether that date has passed.' })
  isOverdue!: boolean;
}

@ObjectType({ description: 'One page of what waits for the viewer, longest waiting first.' })
export class ApprovalRequestPage {
  @Field(() => [ApprovalRequestInboxEntry], { description: 'The requests.' })
  nodes!: ApprovalRequestInboxEntry[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there are more.' })
  hasNextPage!: boolean;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
