import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
} from 'graphql';

const text = readFileSync(join(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8');
const schema = buildSchema(text);

/** A place of an operation where a caller names a row: an id, or a cursor that holds one. */
export type Slot = {
  /** From the variables inwards; `*` is any place of a list. */
  readonly path: readonly string[];
  readonly carries: 'ID' | 'CURSOR';
};

export type RootField = {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** Asks for everything that can be answered. */
  readonly document: string;
  readonly slots: readonly Slot[];
  readonly inputTypes: readonly string[];
};

/** Every way into the API, as the contract has it: nothing here is listed by hand. */
export const rootFields: readonly RootField[] = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => rootField('query', field)),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => rootField('mutation', field)),
  ...Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map(() => {
    throw new Error('Subscriptions have no probes yet.');
  }),
];

export function describeSlot({ path }: Slot): string {
  return path.join('.');
}

/** Every scalar of the contract; one that could carry an id has to be known to `carriedBy`. */
export const scalars: readonly string[] = Object.values(schema.getTypeMap())
  .filter((type) => isScalarType(type))
  .map(({ name }) => name)
  .sort();

function rootField(kind: RootField['kind'], field: GraphQLField<unknown, unknown>): RootField {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${given ? `(${given})` : ''}`;
  return {
    name: field.name,
    kind,
    document: `${kind} Probe${variables ? `(${variables})` : ''} { ${call} ${everythingOf(getNamedType(field.type))} }`,
    slots: field.args.flatMap((argument) => slotsOf(argument, [])),
    inputTypes: field.args
      .map(({ type }) => getNamedType(type))
      .flatMap((type) => (isInputObjectType(type) ? [type.name] : [])),
  };
}

function slotsOf({ name, type }: GraphQLArgument | GraphQLInputField, above: readonly string[]): Slot[] {
  const isList = isListType(getNullableType(type));
  const path = [...above, name, ...(isList ? ['*'] : [])];
  const inner = getNamedType(type);
  if (isInputObjectType(inner)) return Object.values(inner.getFields()).flatMap((field) => slotsOf(field, path));
  const carries = carriedBy(name, inner.name);
  return carries ? [{ path, carries }] : [];
}

function carriedBy(name: string, typeName: string): Slot['carries'] | undefined {
  if (typeName === 'ID') return 'ID';
  return name === 'after' || name === 'before' ? 'CURSOR' : undefined;
}

/** Lists and enums of the contract's own are harmless; objects are asked for all the way down. */
function everythingOf(type: GraphQLNamedType): string {
  if (isScalarType(type) || isEnumType(type)) return '';
  if (isInterfaceType(type)) {
    const kinds = schema.getPossibleTypes(type).map((kind) => `... on ${kind.name} ${everythingOf(kind)}`);
    return `{ __typename ${kinds.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`A result of type ${type.name} has no probes yet.`);
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name} ${everythingOf(getNamedType(field.type))}`,
  );
  return `{ ${fields.join(' ')} }`;
}
