import { Depth, StrategyStatus } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { CalendarDateScalar } from '../graphql/scalars';
import { OrganisationLink, PersonLink } from '../identity';
import { StageOverview } from './stage-overview.type';

publishEnum(StrategyStatus, 'StrategyStatus', 'Where a strategy is in its life.', {
  DRAFT: 'It is being written.',
  ACTIVE: 'It is lived by.',
  ON_HOLD: 'Nothing of it can be submitted or decided for the time being.',
  CLOSED: 'It has ended; everything can be read, nothing can be changed.',
});

publishEnum(Depth, 'Depth', 'How much a strategy asks for.', {
  LIGHT: 'What a reader would miss.',
  FULL: 'Everything.',
});

@ObjectType('StrategyLink', { description: 'A strategy, by title, with its client.' })
export class StrategyLink {
  @Field(() => ID, { description: 'The strategy’s id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => OrganisationLink, { description: 'Whose strategy it is.' })
  organisation!: OrganisationLink;
}

@ObjectType('StrategyOverview', { description: 'A strategy at a glance: enough for a list.' })
export class StrategyOverview {
  @Field(() => ID, { description: 'The strategy’s id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => StrategyStatus, { description: 'Where it is in its life.' })
  status!: StrategyStatus;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The first day that it plans for.' })
  periodFrom!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The last day that it plans for.' })
  periodUntil!: string | null;

  @Field(() => Depth, { description: 'How much it asks for.' })
  depth!: Depth;

  @Field(() => [StageOverview], { description: 'Its seven stages, in order.' })
  stages!: StageOverview[];
}

@ObjectType('Strategy', { description: 'What a client and its agency build together, in seven stages.' })
export class StrategyType extends StrategyOverview {
  @Field(() => String, { description: 'The language in which it is written, a code such as en or de-CH.' })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The department in which it starts; nobody owns social media, as nobody owns the telephone.',
  })
  department!: string | null;

  @Field(() => String, { nullable: true, description: 'The brand or region, where the client has several.' })
  brand!: string | null;

  @Field(() => String, { nullable: true, description: 'The marketing or business plan that it serves.' })
  planServed!: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'The consultant who leads it.' })
  lead!: PersonLink | null;

  @Field(() => OrganisationLink, { description: 'Whose strategy it is.' })
  organisation!: OrganisationLink;

  @Field(() => Int, { description: 'Counts the changes of these particulars.' })
  version!: number;
}
