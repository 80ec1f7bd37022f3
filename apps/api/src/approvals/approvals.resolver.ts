import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging';
import { CurrentViewer, Requires } from '../identity';
import { DecideInput, SubmitStageInput, WithdrawRequestInput } from './approval.inputs';
import { ApprovalRequestType } from './approval.type';
import { DecisionsService } from './decisions.service';
import { InboxService } from './inbox.service';
import { ApprovalRequestPage } from './inbox.type';
import { SubmissionsService } from './submissions.service';

@Resolver(() => ApprovalRequestType)
export class ApprovalsResolver {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly decisions: DecisionsService,
    private readonly inbox: InboxService,
  ) {}

  @Requires(Act.READ)
  @Query(() => ApprovalRequestType, {
    description: 'What one is asked to decide, with exactly the text that was submitted.',
  })
  approvalRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The request.' }) id: string,
  ): Promise<ApprovalRequestType> {
    return this.decisions.request(viewer, id);
  }

  @Requires(Act.READ)
  @Query(() => ApprovalRequestPage, { description: 'Requests that wait for the viewer, longest waiting first.' })
  approvalInbox(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<ApprovalRequestPage> {
    return this.inbox.inbox(viewer, page);
  }

  @Requires(Act.SUBMIT_STAGE)
  @Mutation(() => ApprovalRequestType, {
    description: 'Freezes a stage’s draft as its next version and asks the client to decide on it.',
  })
  submitStage(@CurrentViewer() viewer: Viewer, @Args('input') input: SubmitStageInput): Promise<ApprovalRequestType> {
    return this.submissions.submit(viewer, input);
  }

  @Requires(Act.WITHDRAW_REQUEST)
  @Mutation(() => ApprovalRequestType, { description: 'Takes a request back before it has ended.' })
  withdrawRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawRequestInput,
  ): Promise<ApprovalRequestType> {
    return this.submissions.withdraw(viewer, input);
  }

  @Requires(Act.DECIDE)
  @Mutation(() => ApprovalRequestType, {
    description: 'Decides on exactly the version that was shown; STALE when that is no longer what is asked.',
  })
  decide(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideInput): Promise<ApprovalRequestType> {
    return this.decisions.decide(viewer, input);
  }
}
