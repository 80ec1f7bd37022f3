import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';

@ObjectType('LedgerEntry', { description: 'One act in the history of a strategy; never changed, chained by hashes.' })
export class LedgerEntry {
  @Field(() => Int, { description: 'Counts from 1 within the strategy.' })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date | string;

  @Field(() => String, { description: 'The kind of act, e.g. STAGE_SUBMITTED.' })
  act!: string;

  @Field(() => String, { nullable: true, description: 'In plain words; null for those who may not see it.' })
  sentence!: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who did it, as far as the viewer may know.' })
  person!: PersonLink | null;

  @Field(() => String, { description: 'SHA-256 over the entry and the one before it.' })
  hash!: string;

  @Field(() => String, { description: 'The hash of the entry before it.' })
  previousHash!: string;
}

@ObjectType('LedgerPage', { description: 'One page of a history, newest first.' })
export class LedgerPage {
  @Field(() => [LedgerEntry], { description: 'The entries.' })
  nodes!: LedgerEntry[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there are older ones.' })
  hasNextPage!: boolean;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
