import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires } from '../identity';
import { CreateOrganisationInput, SetApprovalRuleInput } from '../organisations';
import { OrganisationPage, OrganisationsArgs, OrganisationType } from './organisation.type';
import { PortfolioService } from './portfolio.service';

@Resolver(() => OrganisationType)
export class PortfolioResolver {
  constructor(private readonly portfolio: PortfolioService) {}

  @Query(() => OrganisationPage, { description: 'The clients that the viewer may see, by name.' })
  @Requires(Act.READ)
  organisations(@CurrentViewer() viewer: Viewer, @Args() args: OrganisationsArgs): Promise<OrganisationPage> {
    return this.portfolio.page(viewer, args);
  }

  @Query(() => OrganisationType, { description: 'One client.' })
  @Requires(Act.READ)
  organisation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The client’s id.' }) id: string,
  ): Promise<OrganisationType> {
    return this.portfolio.one(viewer, id);
  }

  @Mutation(() => OrganisationType, { description: 'Takes on a client.' })
  @Requires(Act.CREATE_ORGANISATION)
  createOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'A client to take on.' }) input: CreateOrganisationInput,
  ): Promise<OrganisationType> {
    return this.portfolio.create(viewer, input);
  }

  @Mutation(() => OrganisationType, {
    description: 'Says who may approve at this client: four eyes, or the one person there is.',
  })
  @Requires(Act.SET_APPROVAL_RULE)
  setApprovalRule(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Who may approve at a client from now on.' }) input: SetApprovalRuleInput,
  ): Promise<OrganisationType> {
    return this.portfolio.setApprovalRule(viewer, input);
  }
}
