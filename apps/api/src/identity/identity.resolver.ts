import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../graphql/context';
import { CurrentViewer } from './current-viewer';
import { IdentityService } from './identity.service';
import { Public, Requires } from './requires';
import { ChooseMembershipInput, SignInInput, ViewerType } from './viewer.type';

@Resolver()
export class IdentityResolver {
  constructor(private readonly identity: IdentityService) {}

  @Query(() => ViewerType, { name: 'viewer', nullable: true, description: 'Who is asking; null when signed out.' })
  @Public()
  viewer(@CurrentViewer() viewer: Viewer | null): Promise<ViewerType> | null {
    return viewer && this.identity.describe(viewer);
  }

  @Mutation(() => ViewerType, {
    description: 'Signs in with e-mail address and password, and sets the session cookie.',
  })
  @Public()
  signIn(
    @Args('input', { description: 'What somebody signs in with.' }) input: SignInInput,
    @Context() context: GraphQLContext,
  ): Promise<ViewerType> {
    return this.identity.signIn(input, context);
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true, also when there was none.' })
  @Public()
  signOut(@Context() context: GraphQLContext): Promise<boolean> {
    return this.identity.signOut(context);
  }

  @Mutation(() => ViewerType, { description: 'Acts in another of one’s own roles, under a new session.' })
  @Requires(Act.READ)
  chooseMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The role to act in from now on.' }) input: ChooseMembershipInput,
    @Context() context: GraphQLContext,
  ): Promise<ViewerType> {
    return this.identity.chooseMembership(viewer, input.membershipId, context);
  }
}
