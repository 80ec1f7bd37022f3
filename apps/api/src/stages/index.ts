export { authorsSince, lockStage } from './authorship';
export { type Draft, freeze, readDraft, saysTheSame, textOf } from './freeze';
export { itemTypes } from './stage-item.type';
export { StageRevision } from './stage-revision.entity';
export { OpenPoint, StrategyStage } from './stage.type';
export { StagesModule } from './stages.module';
export { linkOf, overviewOf, type StandingStrategy, standingStrategy, StagesService } from './stages.service';
