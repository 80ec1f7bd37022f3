import { Act, Role, Side } from '@groundwork/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { OrganisationLink } from './organisation-link.type';

publishEnum(Act, 'Act', 'Kinds of act that a role may do; the keys of the permission table.', {
  READ: 'Read what is within reach.',
  CREATE_ORGANISATION: 'Take on a client.',
  CREATE_STRATEGY: 'Begin a strategy for a client.',
  WRITE_ITEM: 'Write in the working draft of a stage.',
  SUBMIT_STAGE: 'Freeze a version and ask the client for a decision.',
  WITHDRAW_REQUEST: 'Take a request back before it is decided.',
  DECIDE: 'Decide for the client.',
  SET_APPROVAL_RULE: 'Say who may approve at a client.',
});

@ObjectType('MembershipChoice', { description: 'A role that the signed-in user may act in.' })
export class MembershipChoice {
  @Field(() => ID, { description: 'The membership’s id; choose it with `chooseMembership`.' })
  id!: string;

  @Field(() => String, { description: 'The agency that it belongs to.' })
  agencyName!: string;

  @Field(() => String, { nullable: true, description: 'The client, on the client’s side.' })
  organisationName!: string | null;

  @Field(() => Role, { description: 'The role.' })
  role!: Role;
}

@ObjectType('Viewer', { description: 'Who is asking, in the role that they act in now.' })
export class ViewerType {
  @Field(() => ID, { description: 'The person whom plans and decisions name.' })
  personId!: string;

  @Field(() => String, { description: 'How they are called.' })
  name!: string;

  @Field(() => String, { description: 'The address that they sign in with.' })
  email!: string;

  @Field(() => String, { description: 'The agency that they act in.' })
  agencyName!: string;

  @Field(() => Side, { description: 'Their side of the table.' })
  side!: Side;

  @Field(() => Role, { description: 'Their role.' })
  role!: Role;

  @Field(() => OrganisationLink, { nullable: true, description: 'Their client, on the client’s side.' })
  organisation!: OrganisationLink | null;

  @Field(() => ID, { description: 'The membership that they act under.' })
  membershipId!: string;

  @Field(() => [MembershipChoice], { description: 'Every role that they may act in.' })
  memberships!: MembershipChoice[];

  @Field(() => [Act], { description: 'Kinds of act that the role may do.' })
  acts!: readonly Act[];
}

@InputType({ description: 'What somebody signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'The e-mail address; upper and lower case are the same.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'The role to act in from now on.' })
export class ChooseMembershipInput {
  @Field(() => ID, { description: 'One of `Viewer.memberships`.' })
  membershipId!: string;
}
