import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costOf, overLimits } from './limits';
import { entriesByVariable, entriesSent } from './list-entries';
import type { Surroundings } from './measuring';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** The limit that a document exceeds because of lists in its variables; undefined if there is none. */
export function overByVariables(
  { schema, document, operation }: Asked,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  if (entriesSent(variables) === 0) return undefined;
  return overLimits(operation, surroundings({ schema, document, operation }, variables));
}

/** For documents without lists in their variables, which are sent often. */
const costs = new WeakMap<OperationDefinitionNode, number>();

/** The cost of an operation with its variables. */
export function costWithVariables(asked: Asked, variables: Readonly<Record<string, unknown>>): number {
  const { operation } = asked;
  if (entriesSent(variables) > 0) return costOf(operation, surroundings(asked, variables));
  const cost = costs.get(operation) ?? costOf(operation, surroundings(asked, {}));
  costs.set(operation, cost);
  return cost;
}

function surroundings(
  { schema, document, operation }: Asked,
  variables: Readonly<Record<string, unknown>>,
): Surroundings {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const held = entriesByVariable(operation, variables);
  return { schema, fragment: (name) => fragments.get(name), held };
}

/** A document is checked against its limits once, but its variables every time. */
export const variablesLimit: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        const over = operation && overByVariables({ schema, document, operation }, request.variables ?? {});
        if (!over) return Promise.resolve();
        const extensions = { ...over.extensions, http: { status: 400 } };
        return Promise.reject(new GraphQLError(over.message, { nodes: over.nodes ?? null, extensions }));
      },
    }),
};
