import {
  GraphQLObjectType,
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { scalarType, type UsedTypes } from './schema-types.ts';

type SelectedField = { name: string; isConditional: boolean; selections: SelectionSetNode[] };
type Selected = Map<string, SelectedField>;

/** Writes the TypeScript type of what a selection answers. */
export class ResultTypes {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #used: UsedTypes;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, used: UsedTypes) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#used = used;
  }

  /** One shape for each set of object types that answer alike, so that `__typename` tells them apart. */
  ofSelection(parent: GraphQLCompositeType, selections: readonly SelectionSetNode[], indent = ''): string {
    const objects = isAbstractType(parent) ? this.#schema.getPossibleTypes(parent) : [parent];
    const shapes = new Map<string, { object: GraphQLObjectType; selected: Selected; names: string[] }>();
    for (const object of objects) {
      const selected: Selected = new Map();
      for (const selection of selections) this.#collect(object, selection, false, selected);
      const key = this.#write(object, selected, [''], indent);
      const shape = shapes.get(key);
      if (shape) shape.names.push(object.name);
      else shapes.set(key, { object, selected, names: [object.name] });
    }
    return [...shapes.values()]
      .map(({ object, selected, names }) => this.#write(object, selected, names, indent))
      .join(' | ');
  }

  #collect(object: GraphQLObjectType, set: SelectionSetNode, isConditional: boolean, into: Selected): void {
    for (const selection of set.selections) {
      const conditional =
        isConditional || !!selection.directives?.some(({ name }) => ['include', 'skip'].includes(name.value));
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = into.get(key) ?? { name: selection.name.value, isConditional: true, selections: [] };
        field.isConditional &&= conditional;
        if (selection.selectionSet) field.selections.push(selection.selectionSet);
        into.set(key, field);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(selection.name.value) : selection;
      if (this.#applies(fragment.typeCondition?.name.value, object)) {
        this.#collect(object, fragment.selectionSet, conditional, into);
      }
    }
  }

  #fragment(name: string): FragmentDefinitionNode {
    const fragment = this.#fragments.get(name);
    if (!fragment) throw new Error(`There is no fragment named ${name}.`);
    return fragment;
  }

  #applies(typeName: string | undefined, object: GraphQLObjectType): boolean {
    if (!typeName || typeName === object.name) return true;
    const type = this.#schema.getType(typeName);
    return isAbstractType(type) && this.#schema.isSubType(type, object);
  }

  #write(object: GraphQLObjectType, selected: Selected, typeNames: readonly string[], indent: string): string {
    const inner = `${indent}  `;
    const lines = [...selected].map(([key, field]) => {
      const optional = field.isConditional ? '?' : '';
      const type =
        field.name === '__typename'
          ? typeNames.map((name) => `'${name}'`).join(' | ')
          : this.#field(object, field, inner);
      return `${inner}${key}${optional}: ${type};\n`;
    });
    return `{\n${lines.join('')}${indent}}`;
  }

  #field(object: GraphQLObjectType, field: SelectedField, indent: string): string {
    const definition = object.getFields()[field.name];
    if (!definition) throw new Error(`${object.name} has no field ${field.name}.`);
    const named = getNamedType(definition.type);
    if (isEnumType(named)) this.#used.add(named);
    const inner = isCompositeType(named)
      ? this.ofSelection(named, field.selections, indent)
      : isEnumType(named)
        ? named.name
        : scalarType(named.name);
    return wrap(definition.type, inner);
  }
}

function wrap(type: GraphQLOutputType, inner: string): string {
  if (isNonNullType(type)) return wrapPresent(type.ofType, inner);
  return `${wrapPresent(type, inner)} | null`;
}

function wrapPresent(type: GraphQLOutputType, inner: string): string {
  return isListType(type) ? `Array<${wrap(type.ofType, inner)}>` : inner;
}
