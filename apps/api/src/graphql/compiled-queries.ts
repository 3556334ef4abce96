import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  BREAK,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LatelyUsed } from '../lately-used';
import { formatError, isKnown } from './error-codes';

/** As many as several dashboards ask. */
export const MOST_KEPT = 64;

/** Fields, with fragments written out. To compile a document of more holds everybody up for longer than it is worth. */
const MOST_FIELDS = 1_000;

/**
 * Compiles queries that are asked more than once. The code gives complete answers and complete refusals. Everything
 * else is left to graphql-js: partial answers, directives, mutations.
 */
export class CompiledQueries {
  private readonly seen = new WeakSet<DocumentNode>();
  private readonly kept = new LatelyUsed<DocumentNode, CompiledQuery['query'] | 'not compiled'>(MOST_KEPT);

  constructor(private readonly schema: GraphQLSchema) {}

  /** One per schema, for everything that answers from it. */
  static over(schema: GraphQLSchema): CompiledQueries {
    const known = bySchema.get(schema);
    if (known) return known;
    const queries = new CompiledQueries(schema);
    bySchema.set(schema, queries);
    return queries;
  }

  /** Undefined: ask graphql-js. The document is valid. */
  async answer(
    document: DocumentNode,
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult | undefined> {
    const result = await this.of(document)?.(undefined, context, variables);
    return result?.errors && !isRefusal(result) ? undefined : result;
  }

  /** Compiling costs more than answering, so a query that is sent once is not compiled. */
  private of(document: DocumentNode): CompiledQuery['query'] | undefined {
    if (!this.seen.has(document)) {
      this.seen.add(document);
      return undefined;
    }
    const query = this.kept.get(document) ?? compiled(this.schema, document) ?? 'not compiled';
    this.kept.set(document, query);
    return query === 'not compiled' ? undefined : query;
  }
}

const bySchema = new WeakMap<GraphQLSchema, CompiledQueries>();

/** Answers from compiled code if there is any. */
export const compiledQueries: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: async ({ schema, document, contextValue, request }) => {
        const queries = CompiledQueries.over(schema);
        const result = await queries.answer(document, contextValue, request.variables ?? {});
        if (!result) return null;
        const { data = null, errors } = result;
        const singleResult = errors ? { data, errors: errors.map(formatted) } : { data };
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    }),
};

function compiled(schema: GraphQLSchema, document: DocumentNode): CompiledQuery['query'] | undefined {
  if (!isCompilable(document)) return undefined;
  const made = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(made) ? made.query : undefined;
}

/** A single error of our own: the query need not be executed again. */
function isRefusal({ data, errors = [] }: ExecutionResult): boolean {
  return !data && errors.length === 1 && isKnown(errors[0]?.originalError);
}

/** As Apollo formats the errors of graphql-js. */
export function formatted(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path } = error;
  return formatError({ message, ...(locations && { locations }), ...(path && { path }) }, error);
}

function isCompilable({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.QUERY) return false;
  let takes = true;
  const refuse = () => {
    takes = false;
    return BREAK;
  };
  for (const definition of definitions) {
    visit(definition, {
      // Conditions on a fragment that is spread twice would hold at both places.
      Directive: refuse,
      // `__proto__` is a name like any other only to graphql-js; introspection is its own, but for the name of a type.
      Field: ({ name, alias }) => {
        const isTypeName = name.value === '__typename' && alias === undefined;
        return /^__/.test((alias ?? name).value) && !isTypeName ? refuse() : undefined;
      },
    });
  }
  return takes && fieldsIn(operation.selectionSet, fragmentsOf(definitions)) <= MOST_FIELDS;
}

/** Fragments of a document; and how many fields each has, once it was counted. */
interface Fragments {
  readonly selections: ReadonlyMap<string, SelectionSetNode>;
  readonly counted: Map<SelectionSetNode, number>;
}

function fragmentsOf(definitions: DocumentNode['definitions']): Fragments {
  const selections = definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION
      ? [[definition.name.value, definition.selectionSet] as const]
      : [],
  );
  return { selections: new Map(selections), counted: new Map() };
}

/** Fields once fragments are written out: each is counted once, or fragments in fragments would take forever. */
function fieldsIn(selectionSet: SelectionSetNode, fragments: Fragments): number {
  const known = fragments.counted.get(selectionSet);
  if (known !== undefined) return known;
  let fields = 0;
  for (const selection of selectionSet.selections) {
    const below =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.selections.get(selection.name.value)
        : selection.selectionSet;
    fields += (selection.kind === Kind.FIELD ? 1 : 0) + (below ? fieldsIn(below, fragments) : 0);
  }
  fragments.counted.set(selectionSet, fields);
  return fields;
}
