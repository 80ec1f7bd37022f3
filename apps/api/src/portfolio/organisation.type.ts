import { ApprovalRule } from '@groundwork/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging';
import { PersonLink } from '../identity';
import { StrategyOverview } from '../strategies';

@ObjectType('Organisation', { description: 'A client of the agency.' })
export class OrganisationType {
  @Field(() => ID, { description: 'The client’s id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  sector!: string | null;

  @Field(() => Int, { description: 'Counts the changes of these particulars; send it back as `seenVersion`.' })
  version!: number;

  @Field(() => ApprovalRule, { description: 'Who may approve here.' })
  approvalRule!: ApprovalRule;

  @Field(() => [PersonLink], { description: 'Who decides for the client, by name.' })
  approvers!: PersonLink[];

  @Field(() => [StrategyOverview], { description: 'Its strategies, the newest first.' })
  strategies!: StrategyOverview[];

  @Field(() => Boolean, { description: 'Whether the viewer may begin a strategy here.' })
  canCreateStrategy!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may say who approves here.' })
  canSetApprovalRule!: boolean;
}

@ObjectType('OrganisationPage', { description: 'One page of clients, by name.' })
export class OrganisationPage {
  @Field(() => [OrganisationType], { description: 'The clients.' })
  nodes!: OrganisationType[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on an empty page.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there are more.' })
  hasNextPage!: boolean;

  @Field(() => Int, { description: 'How many there are in all, with this search.' })
  totalCount!: number;
}

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name; upper and lower case are the same.' })
  search?: string | null;
}
