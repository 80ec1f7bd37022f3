import { ItemKind, RevisionState, Stage } from '@groundwork/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';
import { OpenPoint } from '../stages';

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
