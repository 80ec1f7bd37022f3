import { ApolloArmor } from '@escape.tech/graphql-armor';
import { wordsFor } from '@groundwork/domain';
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What a request may ask for; counted before anything is executed. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  /** The largest operation of the page, a stage with eight kinds of item, has under 250. */
  tokens: 800,
  depth: 8,
  aliases: 15,
  directives: 5,
  /** Fields after fragments are spread: a bomb of fragments is small as text and huge when it is unfolded. */
  selections: 2_000,
} as const;

/** The rules of graphql-armor throw, which stops validation half-way; reporting keeps the answer's shape. */
const manners = {
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void =>
      context?.reportError(new GraphQLError(error.message)),
  ],
  propagateOnRejection: false,
};

const armor = new ApolloArmor({
  maxDepth: { n: LIMITS.depth, flattenFragments: true, ...manners },
  maxAliases: { n: LIMITS.aliases, allowList: [], ...manners },
  maxDirectives: { n: LIMITS.directives, ...manners },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

export const limitRules: ValidationRule[] = [...armor.protect().validationRules, oneMutationRule];

/** A document changes one thing: every mutation is one transaction, and a guess at a password is one request. */
export function oneMutationRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const mutations = document.definitions.filter(
        (definition): definition is OperationDefinitionNode =>
          definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
      );
      const fields = mutations.reduce(
        (sum, { selectionSet }) => sum + countFields(selectionSet, (name) => context.getFragment(name)),
        0,
      );
      if (fields > 1) context.reportError(new GraphQLError(wordsFor('limit.oneMutation'), { nodes: mutations }));
    },
  };
}

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined;

/** Fields at the root, with those that come in by fragments. Stops at two, so that a bomb of fragments costs nothing. */
function countFields(selectionSet: SelectionSetNode, find: FindFragment, above: readonly string[] = []): number {
  let count = 0;
  for (const selection of selectionSet.selections) {
    if (count > 1) return count;
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(selection.selectionSet, find, above);
    else {
      const name = selection.name.value;
      const fragment = above.includes(name) ? undefined : find(name);
      if (fragment) count += countFields(fragment.selectionSet, find, [...above, name]);
    }
  }
  return count;
}
