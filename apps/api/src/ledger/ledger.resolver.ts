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
  @Query(() => LedgerPage, { name: 'ledger', description: 'A history, newest first.' })
  history(
    @CurrentViewer() viewer: Viewer,
    @Args('chainId', { type: () => ID, description: 'The strategy, or the organisation for acts outside one.' })
    chainId: string,
    @Args() page: PageArgs,
  ): Promise<LedgerPage> {
    return this.ledger.history(viewer, chainId, page);
  }
}
