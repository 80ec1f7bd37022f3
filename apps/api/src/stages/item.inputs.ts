import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ItemContentInput } from './stage-item.type';

@InputType({ description: 'A new item.' })
export class AddItemInput {
  @Field(() => ID, { description: 'The strategy that it belongs to; its stage follows from its kind.' })
  strategyId!: string;

  @Field(() => ItemContentInput, { description: 'What it says; it may be incomplete.' })
  content!: ItemContentInput;

  @Field(() => Int, { nullable: true, description: 'Its place among its kind, from 0; last when left out.' })
  position?: number | null;

  @Field(() => String, { description: 'Made by the caller; the same key adds nothing twice.' })
  idempotencyKey!: string;
}

@InputType({ description: 'An item’s whole content, in place of what it held.' })
export class SaveItemInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the writer saw; another one is refused as STALE.' })
  seenVersion!: number;

  @Field(() => ItemContentInput, { description: 'All that it says now; fields left out become empty.' })
  content!: ItemContentInput;
}

@InputType({ description: 'Another place for an item. Its content and version stay as they are.' })
export class MoveItemInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => Int, { description: 'Its new place among its kind, from 0.' })
  position!: number;
}

@InputType({ description: 'An item to take out. It can be brought back.' })
export class RemoveItemInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the writer saw; another one is refused as STALE.' })
  seenVersion!: number;
}

@InputType({ description: 'A removed item to bring back.' })
export class RestoreItemInput {
  @Field(() => ID, { description: 'The item.' })
  id!: string;
}
