import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires } from '../identity';
import { StrategiesService } from './strategies.service';
import { CreateStrategyInput } from './strategy.inputs';
import { StrategyType } from './strategy.type';

@Resolver(() => StrategyType)
export class StrategiesResolver {
  constructor(private readonly strategies: StrategiesService) {}

  @Query(() => StrategyType, { description: 'A strategy, with its seven stages at a glance.' })
  @Requires(Act.READ)
  strategy(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The strategy’s id.' }) id: string,
  ): Promise<StrategyType> {
    return this.strategies.one(viewer, id);
  }

  @Mutation(() => StrategyType, { description: 'Begins a strategy for a client.' })
  @Requires(Act.CREATE_STRATEGY)
  createStrategy(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'A strategy to begin.' }) input: CreateStrategyInput,
  ): Promise<StrategyType> {
    return this.strategies.create(viewer, input);
  }
}
