import {
  type Field as ItemField,
  ITEM_KINDS,
  ItemKind,
  type KindDefinition,
  KINDS,
  Side,
  Stage,
} from '@groundwork/domain';
import { Field, Float, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';
import { DateTimeScalar, PartialDateScalar } from '../graphql/scalars';
import { PersonLink } from '../identity';

publishEnum(ItemKind, 'ItemKind', 'The kinds of item that stages are made of.', describedKinds());

function describedKinds(): Record<ItemKind, string> {
  return Object.fromEntries(ITEM_KINDS.map((kind) => [kind, KINDS[kind].description])) as Record<ItemKind, string>;
}

@InterfaceType('StageItem', {
  description: 'One item of a stage’s working draft. What it holds depends on its kind.',
  resolveType: ({ kind }: { kind: ItemKind }) => KINDS[kind].typeName,
})
export abstract class StageItem {
  @Field(() => ID, { description: 'The item’s id; it stays the same in every version.' })
  id!: string;

  @Field(() => ItemKind, { description: 'What kind of item it is; for ever.' })
  kind!: ItemKind;

  @Field(() => Stage, { description: 'The stage that it belongs to.' })
  stage!: Stage;

  @Field(() => Int, { description: 'Its place among the items of its kind, from 0.' })
  position!: number;

  @Field(() => Int, { description: 'Counts the changes of its content; send it back as `seenVersion`.' })
  version!: number;

  @Field(() => String, { description: 'What stands for it where it is named; empty while it has no title.' })
  title!: string;

  @Field(() => DateTimeScalar, { description: 'When its content was last changed.' })
  changedAt!: Date;

  @Field(() => PersonLink, { nullable: true, description: 'Who changed it last.' })
  changedBy!: PersonLink | null;
}

@ObjectType('ItemLink', { description: 'Another item of the same strategy, by title.' })
export class ItemLink {
  @Field(() => ID, { description: 'The item’s id.' })
  id!: string;

  @Field(() => ItemKind, { description: 'What kind of item it is.' })
  kind!: ItemKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** An enum of the schema for each list of choices; `Side` is one that the program has anyway. */
const choiceEnums = new Map<string, Readonly<Record<string, string>>>([['Side', Side]]);

function choiceEnum(choiceName: string, choices: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const known = choiceEnums.get(choiceName);
  if (known) return known;
  const list = Object.fromEntries(Object.keys(choices).map((key) => [key, key]));
  registerEnumType(list, {
    name: choiceName,
    description: `One of: ${Object.values(choices).join('; ')}.`,
    valuesMap: Object.fromEntries(Object.entries(choices).map(([key, words]) => [key, { description: `${words}.` }])),
  });
  choiceEnums.set(choiceName, list);
  return list;
}

function schemaType(field: ItemField, reference: unknown): unknown {
  switch (field.type) {
    case 'TEXT':
      return String;
    case 'NUMBER':
      return Float;
    case 'PARTIAL_DATE':
      return PartialDateScalar;
    case 'CHOICE':
      return choiceEnum(field.choiceName, field.choices);
    case 'REFERENCE':
      return reference;
  }
}

type Class = new () => object;

function addFields(target: Class, { fields }: KindDefinition, reference: unknown): void {
  for (const [name, field] of Object.entries(fields)) {
    const type = schemaType(field, reference) as Class;
    Field(() => type, { nullable: true, description: field.description })(target.prototype as object, name);
  }
}

/** A class under a name that is known at run time only. */
function named<T extends Class>(name: string, type: T): T {
  Object.defineProperty(type, 'name', { value: name });
  return type;
}

function objectTypeOf(definition: KindDefinition): Class {
  const type = named(definition.typeName, class extends (StageItem as Class) {});
  ObjectType(definition.typeName, { description: definition.description, implements: () => StageItem })(type);
  addFields(type, definition, ItemLink);
  return type;
}

function inputTypeOf(definition: KindDefinition): Class {
  const type = named(`${definition.typeName}Input`, class {});
  InputType(`${definition.typeName}Input`, { description: `The whole content of one ${definition.words.one}.` })(type);
  addFields(type, definition, ID);
  return type;
}

/** One type of the schema for each kind, made from its definition. */
export const itemTypes: readonly Class[] = ITEM_KINDS.map((kind) => objectTypeOf(KINDS[kind]));

/** The name of a kind's field in `ItemContentInput`: `goal` for `GOAL`. */
export function contentNameOf(kind: ItemKind): string {
  const { typeName } = KINDS[kind];
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

@InputType('ItemContentInput', {
  isOneOf: true,
  description: 'The whole content of one item: exactly one kind is given.',
})
export class ItemContentInput {
  [contentName: string]: Readonly<Record<string, unknown>> | undefined;
}

for (const kind of ITEM_KINDS) {
  const type = inputTypeOf(KINDS[kind]);
  const description = `To write one ${KINDS[kind].words.one}.`;
  Field(() => type, { nullable: true, description })(ItemContentInput.prototype, contentNameOf(kind));
}
