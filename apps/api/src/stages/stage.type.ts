import { Depth, ItemKind, Stage } from '@groundwork/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { StageOverview, StrategyLink } from '../strategies';
import { itemTypes, StageItem } from './stage-item.type';

@ObjectType('OpenPoint', { description: 'Something that a reader of the stage will miss.' })
export class OpenPoint {
  @Field(() => ID, { nullable: true, description: 'The item that lacks it; null where a whole item is missing.' })
  itemId?: string | null;

  @Field(() => ItemKind, { description: 'The kind of item.' })
  kind!: ItemKind;

  @Field(() => String, { nullable: true, description: 'The field that is empty; null where a whole item is missing.' })
  field?: string | null;

  @Field(() => Boolean, { description: 'Whether the stage cannot be submitted while it is open.' })
  blocks!: boolean;
}

@ObjectType('StrategyStage', { description: 'The working draft of one stage.' })
export class StrategyStage {
  @Field(() => StrategyLink, { description: 'The strategy.' })
  strategy!: StrategyLink;

  @Field(() => Stage, { description: 'Which of the seven.' })
  stage!: Stage;

  @Field(() => Depth, { description: 'How much the strategy asks for.' })
  depth!: Depth;

  @Field(() => [StageItem], { description: 'By kind in reading order, then by position.' })
  items!: readonly object[];

  @Field(() => [OpenPoint], { description: 'What is open; nothing stops a submission but what is marked so.' })
  openPoints!: readonly OpenPoint[];

  @Field(() => StageOverview, { description: 'Where the stage stands.' })
  overview!: StageOverview;

  @Field(() => [stakeholderType()], { description: 'People and teams that can own something in this strategy.' })
  stakeholders!: readonly object[];

  @Field(() => Boolean, { description: 'Whether the viewer may write in it now.' })
  canWrite!: boolean;
}

function stakeholderType(): new () => object {
  const type = itemTypes.find(({ name }) => name === 'Stakeholder');
  if (!type) throw new Error('There is no kind of item called Stakeholder.');
  return type;
}
