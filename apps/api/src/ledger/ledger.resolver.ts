import { Act } from '@groundwork/domain';
import type { Viewer } from '@groundwork/tenancy';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging';
import { CurrentViewer, Requires } from '../identity';
import { LedgerService } from './ledger.service';
import { LedgerPage } from './ledger.type';

@Resolver(() => LedgerPage)
export class LedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @Requires(Act.READ)
  @Query(() => LedgerPage, { name: 'ledger', description: 'The history of a strategy, newest first.' })
  ofStrategy(
    @CurrentViewer() viewer: Viewer,
    @Args('strategyId', { type: () => ID, description: 'Whose history.' }) strategyId: string,
    @Args() page: PageArgs,
  ): Promise<LedgerPage> {
    return this.ledger.ofStrategy(viewer, strategyId, page);
  }
}
