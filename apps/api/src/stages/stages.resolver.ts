import { Act, Stage } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires } from '../identity';
import { AddItemInput, MoveItemInput, RemoveItemInput, RestoreItemInput, SaveItemInput } from './item.inputs';
import { ItemsService } from './items.service';
import { StageItem } from './stage-item.type';
import { StrategyStage } from './stage.type';
import { StagesService } from './stages.service';

@Resolver(() => StrategyStage)
export class StagesResolver {
  constructor(
    private readonly stages: StagesService,
    private readonly items: ItemsService,
  ) {}

  @Requires(Act.READ)
  @Query(() => StrategyStage, { description: 'The working draft of one stage.' })
  stage(
    @CurrentViewer() viewer: Viewer,
    @Args('strategyId', { type: () => ID, description: 'Whose stage.' }) strategyId: string,
    @Args('stage', { type: () => Stage, description: 'Which of the seven.' }) stage: Stage,
  ): Promise<StrategyStage> {
    return this.stages.stage(viewer, strategyId, stage);
  }

  @Requires(Act.WRITE_ITEM)
  @Mutation(() => StageItem, { description: 'Adds an item to a stage’s draft.' })
  addItem(@CurrentViewer() viewer: Viewer, @Args('input') input: AddItemInput): Promise<object> {
    return this.items.add(viewer, input);
  }

  @Requires(Act.WRITE_ITEM)
  @Mutation(() => StageItem, {
    description: 'Replaces an item’s whole content; STALE when somebody else did meanwhile.',
  })
  saveItem(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveItemInput): Promise<object> {
    return this.items.save(viewer, input);
  }

  @Requires(Act.WRITE_ITEM)
  @Mutation(() => StrategyStage, { description: 'Gives an item another place among its kind.' })
  moveItem(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveItemInput): Promise<StrategyStage> {
    return this.items.move(viewer, input);
  }

  @Requires(Act.WRITE_ITEM)
  @Mutation(() => StrategyStage, { description: 'Takes an item out of the draft; `restoreItem` brings it back.' })
  removeItem(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveItemInput): Promise<StrategyStage> {
    return this.items.remove(viewer, input);
  }

  @Requires(Act.WRITE_ITEM)
  @Mutation(() => StageItem, { description: 'Brings a removed item back.' })
  restoreItem(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreItemInput): Promise<object> {
    return this.items.restore(viewer, input);
  }
}
