import { LedgerAct, STAGES, StrategyStatus } from '@groundwork/domain';
import { personOf, type TenantDb, Tenancy, type Viewer } from '@groundwork/tenancy';
import { Injectable } from '@nestjs/common';
import { readId } from '../graphql/read-id';
import { once } from '../idempotency';
import { record } from '../ledger';
import { Organisation } from '../organisations';
import { type NewStrategy, readNewStrategy } from './new-strategy';
import { readStrategy } from './read-strategy';
import { StrategyStageRow } from './strategy-stage.entity';
import { Strategy } from './strategy.entity';
import type { CreateStrategyInput } from './strategy.inputs';
import type { StrategyType } from './strategy.type';

@Injectable()
export class StrategiesService {
  constructor(private readonly tenancy: Tenancy) {}

  one(viewer: Viewer, id: string): Promise<StrategyType> {
    return this.tenancy.transaction(viewer, (db) => readStrategy(db, readId(id)));
  }

  /** Begins a strategy with seven empty stages, led by whoever begins it. */
  create(viewer: Viewer, { organisationId, idempotencyKey, ...sent }: CreateStrategyInput): Promise<StrategyType> {
    const strategy = readNewStrategy(sent);
    return this.tenancy.transaction(viewer, async (db) => {
      const organisation = await db.get(Organisation, readId(organisationId));
      const input = { organisationId: organisation.id, ...strategy };
      const asked = { key: idempotencyKey, operation: 'createStrategy', input };
      return readStrategy(db, await once(db, asked, () => begin(db, organisation.id, strategy)));
    });
  }
}

async function begin(db: TenantDb, organisationId: string, strategy: NewStrategy): Promise<string> {
  const { id } = await db.insert(Strategy, {
    ...strategy,
    organisationId,
    status: StrategyStatus.DRAFT,
    leadPersonId: personOf(db.viewer),
    createdAt: db.now,
  });
  for (const stage of STAGES) await db.insert(StrategyStageRow, { strategyId: id, stage, organisationId, edits: 0 });
  const payload = { title: strategy.title };
  await record(db, { act: LedgerAct.STRATEGY_CREATED, organisationId, chainId: id, payload });
  return id;
}
