import { Depth } from '@groundwork/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { CalendarDateScalar } from '../graphql/scalars';

@InputType({ description: 'A strategy to begin.' })
export class CreateStrategyInput {
  @Field(() => ID, { description: 'The client whose strategy it is.' })
  organisationId!: string;

  @Field(() => String, { description: 'Its title, at most 200 characters.' })
  title!: string;

  @Field(() => Depth, { defaultValue: Depth.LIGHT, description: 'How much it asks for.' })
  depth!: Depth;

  @Field(() => String, { defaultValue: 'en', description: 'The language in which it is written, such as en or de-CH.' })
  language!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The first day that it plans for.' })
  periodFrom?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The last day that it plans for.' })
  periodUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'The department in which it starts; at most 200 characters.' })
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'The brand or region; at most 200 characters.' })
  brand?: string | null;

  @Field(() => String, { nullable: true, description: 'The plan that it serves; at most 200 characters.' })
  planServed?: string | null;

  @Field(() => String, {
    description: 'Sent again with the same key, nothing is done again. 8 to 100 letters, digits, hyphens.',
  })
  idempotencyKey!: string;
}
