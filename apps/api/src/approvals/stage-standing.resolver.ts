import type { Viewer } from '@groundwork/tenancy';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../identity';
import { StrategyStage } from '../stages';
import { ApprovalRequestSummary } from './approval.type';
import { type StageStanding, SubmissionsService } from './submissions.service';

/** What approvals add to a stage. The three fields come from one reading. */
@Resolver(() => StrategyStage)
export class StageStandingResolver {
  private readonly standings = new WeakMap<StrategyStage, Promise<StageStanding>>();

  constructor(private readonly submissions: SubmissionsService) {}

  @ResolveField(() => ApprovalRequestSummary, {
    nullable: true,
    description: 'The last request on this stage, with the decisions given: what has to be mended.',
  })
  async lastRequest(@CurrentViewer() viewer: Viewer, @Parent() stage: StrategyStage) {
    return (await this.standing(viewer, stage)).lastRequest;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may submit it now.' })
  async canSubmit(@CurrentViewer() viewer: Viewer, @Parent() stage: StrategyStage): Promise<boolean> {
    return (await this.standing(viewer, stage)).submitRefusal === null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it cannot be submitted now, as a reason code.' })
  async submitRefusal(@CurrentViewer() viewer: Viewer, @Parent() stage: StrategyStage): Promise<string | null> {
    return (await this.standing(viewer, stage)).submitRefusal;
  }

  private standing(viewer: Viewer, stage: StrategyStage): Promise<StageStanding> {
    const known = this.standings.get(stage);
    if (known) return known;
    const standing = this.submissions.standing(viewer, stage.strategy.id, stage.stage);
    this.standings.set(stage, standing);
    return standing;
  }
}
