import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  BREAK,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** As many as several dashboards ask; the one that was asked least recently makes room. */
const MOST_KEPT = 64;

/**
 * Queries that are asked more than once, as code. It gives answers without errors and nothing else: whatever it does not
 * take or cannot answer cleanly is left to graphql-js, so that errors, directives and changes have one meaning.
 */
export class CompiledQueries {
  private readonly seen = new WeakSet<DocumentNode>();
  private readonly kept = new Map<DocumentNode, CompiledQuery['query'] | undefined>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined: ask graphql-js. The document is valid. */
  async answer(
    document: DocumentNode,
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult['data'] | undefined> {
    const result = await this.of(document)?.(undefined, context, variables);
    return result?.errors ? undefined : result?.data;
  }

  /** To compile costs more than to answer: nothing is compiled for a query that is asked once. */
  private of(document: DocumentNode): CompiledQuery['query'] | undefined {
    if (!this.seen.has(document)) {
      this.seen.add(document);
      return undefined;
    }
    const known = this.kept.has(document);
    const query = known ? this.kept.get(document) : compiled(this.schema, document);
    this.kept.delete(document);
    this.kept.set(document, query);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest) this.kept.delete(oldest);
    return query;
  }
}

/** Answers from compiled code where there is some. */
export function compiledQueries(): ApolloServerPlugin {
  let queries: CompiledQueries | undefined;
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, contextValue, request }) => {
          queries ??= new CompiledQueries(schema);
          const data = await queries.answer(document, contextValue, request.variables ?? {});
          if (!data) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      }),
  };
}

function compiled(schema: GraphQLSchema, document: DocumentNode): CompiledQuery['query'] | undefined {
  if (!isCompilable(document)) return undefined;
  const made = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(made) ? made.query : undefined;
}

function isCompilable({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation !== OperationTypeNode.QUERY) return false;
  let takes = true;
  const refuse = () => {
    takes = false;
    return BREAK;
  };
  for (const definition of definitions) {
    visit(definition, {
      // Conditions on a fragment that is spread twice would hold at both places.
      Directive: refuse,
      // `__proto__` is a name like any other only to graphql-js; introspection is its own.
      Field: ({ name, alias }) => (/^__/.test((alias ?? name).value) ? refuse() : undefined),
      // A wait that ends in an error would be waited twice.
      Argument: ({ name }) => (name.value === 'minPosition' ? refuse() : undefined),
    });
  }
  return takes;
}
