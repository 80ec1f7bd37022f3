import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError, ErrorCode } from '@groundwork/domain';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { MOST_ROWS } from './paging';

/** Lists that are not paged are short: stages, approvers, decisions, strategies of one client. */
const USUAL_ROWS = 5;
/** A full page of 100 clients with all that can be told of them is below this; two of them are not. */
export const MOST_FIELDS = 60_000;

type Variables = Readonly<Record<string, unknown>>;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** How many fields an operation may be answered with: a field inside a list counts once for each row. */
export function fieldsAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = document.definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  ) as FragmentDefinitionNode[];
  const asked = { schema, variables, fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])) };
  return countSelections(asked, operation.selectionSet, schema.getRootType(operation.operation), USUAL_ROWS);
}

/** @param rows how many rows a list of this type has: what `first` says, on the type of a page */
function countSelections(
  asked: Asked,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | null | undefined,
  rows: number,
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + countField(asked, selection, type, rows);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? asked.fragments.get(selection.name.value) : selection;
    if (!fragment) return sum;
    const name = fragment.typeCondition?.name.value;
    const inner = name === undefined ? type : asked.schema.getType(name);
    return sum + countSelections(asked, fragment.selectionSet, inner, rows);
  }, 0);
}

function countField(asked: Asked, field: FieldNode, type: GraphQLNamedType | null | undefined, rows: number): number {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (!definition || !field.selectionSet) return 1;
  const named = getNamedType(definition.type);
  if (!isCompositeType(named)) return 1;
  const isPaged = definition.args.some(({ name }) => name === 'first');
  const inside = countSelections(asked, field.selectionSet, named, isPaged ? rowsOf(asked, field) : USUAL_ROWS);
  return 1 + (isListType(getNullableType(definition.type)) ? rows : 1) * inside;
}

/** What `first` says; what it says wrongly is refused later, and counts as much as can be. */
function rowsOf({ variables }: Asked, field: FieldNode): number {
  const argument = field.arguments?.find(({ name }) => name.value === 'first');
  const first: unknown = argument && valueFromASTUntyped(argument.value, { ...variables });
  return typeof first === 'number' && first >= 1 && first <= MOST_ROWS ? first : MOST_ROWS;
}

/** Refuses what would be answered with too much, before any of it is looked up. */
export const complexityLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation || fieldsAsked(schema, document, operation, request.variables ?? {}) <= MOST_FIELDS) return;
        const refusal = new DomainError(ErrorCode.TOO_LARGE, 'limit.tooComplex');
        throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status: 400 } } });
      },
    };
  },
};
