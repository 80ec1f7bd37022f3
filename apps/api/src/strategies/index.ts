export { readStrategy } from './read-strategy';
export { type StageFacts, stageFactsOfS, stageOverviews } from './stage-overview';
export { RevisionLink, StageOverview } from './stage-overview.type';
export { StrategiesModule } from './strategies.module';
export { StrategyStageRow } from './strategy-stage.entity';
export { Strategy } from './strategy.entity';
export { StrategyLink, StrategyOverview } from './strategy.type';
