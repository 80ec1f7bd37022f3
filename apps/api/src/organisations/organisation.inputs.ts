import { ApprovalRule } from '@groundwork/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';

publishEnum(ApprovalRule, 'ApprovalRule', 'Who may approve at a client.', {
  FOUR_EYES: 'Whoever wrote part of a version does not approve it for the client.',
  SOLE: 'One person decides and may approve what they wrote; it is said wherever it shows.',
});

@InputType({ description: 'A client to take on.' })
export class CreateOrganisationInput {
  @Field(() => String, { description: 'The client’s name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, e.g. shipping; at most 200 characters.' })
  sector?: string | null;

  @Field(() => String, {
    description: 'Sent again with the same key, nothing is done again. 8 to 100 letters, digits, hyphens.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Who may approve at a client from now on.' })
export class SetApprovalRuleInput {
  @Field(() => ID, { description: 'The client.' })
  organisationId!: string;

  @Field(() => ApprovalRule, { description: 'The rule.' })
  rule!: ApprovalRule;

  @Field(() => Int, { description: 'The client’s version that the caller saw.' })
  seenVersion!: number;
}
