import type { Type } from '@nestjs/common';
import { ApprovalsModule } from './approvals';
import { IdentityModule } from './identity';
import { LedgerModule } from './ledger';
import { PortfolioModule } from './portfolio';
import { itemTypes, StagesModule } from './stages';
import { StrategiesModule } from './strategies';

/** What the program can do, in the order in which one feature may know another. */
export const features: Type[] = [
  IdentityModule,
  LedgerModule,
  StrategiesModule,
  StagesModule,
  ApprovalsModule,
  PortfolioModule,
];

/** Types that are reached through an interface only, and so have to be named. */
export const orphanedTypes: Type[] = [...itemTypes];
