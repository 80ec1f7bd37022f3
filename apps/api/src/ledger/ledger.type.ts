import { Visibility } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';

publishEnum(Visibility, 'Visibility', 'Who may see what an act was about; the entry itself is seen by all.', {
  SHARED: 'Both sides.',
  AGENCY: 'The agency only.',
  CLIENT: 'The client only.',
});

@ObjectType('LedgerEntry', {
  description:
    'One act in a history; never changed. `hash` is the SHA-256 of the canonical text (RFC 8785) of format, chainId, ' +
    'sequence, at, act, visibility, payloadHash and previousHash; `payloadHash` that of salt and payload, one after the other.',
})
export class LedgerEntry {
  @Field(() => Int, { description: 'By which rules the entry was hashed.' })
  format!: number;

  @Field(() => ID, { description: 'The history that it belongs to.' })
  chainId!: string;

  @Field(() => Int, { description: 'Counts from 1 within its history.' })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date | string;

  @Field(() => String, { description: 'The kind of act, e.g. STAGE_SUBMITTED.' })
  act!: string;

  @Field(() => Visibility, { description: 'Who may see what it was about.' })
  visibility!: Visibility;

  @Field(() => String, { description: 'SHA-256 of the salt followed by the payload.' })
  payloadHash!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Keeps the payload from being guessed; null when not to be seen.',
  })
  salt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Canonical text of what it was about; null when not to be seen.',
  })
  payload!: string | null;

  @Field(() => String, { nullable: true, description: 'In plain words; null for those who may not see it.' })
  sentence!: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who did it, as far as the viewer may know.' })
  person!: PersonLink | null;

  @Field(() => String, { description: 'SHA-256 over this entry, which names the one before it.' })
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
