import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { UnitYear } from '@ledger/read-side';
import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../../request-context';

/** What an answer reads of the log: all of it, or the streams of these unit-years and of the years beside them. */
export type Scope = 'log' | readonly UnitYear[];

type Variables = Readonly<Record<string, unknown>>;

/** Roots that are functions of the log alone. Whatever is added later is not kept until it is named here. */
const KEPT_ROOTS: ReadonlySet<string> = new Set(['budgetYear', 'budgetYears', 'units', 'codes', 'ruleSets']);

/** These stand on the clock or on what is not stored. */
const NEVER_KEPT = /^(freshness|whatIf|preview)/;

/** These print how far the log had been read, so that every event moves them, whichever stream it is in. */
const PRINTS_HEAD = /[Bb]asis|[Tt]oken|[Cc]ursor|[Pp]osition|^cut$|Cut/;

/** What an answer was made of. */
export interface Answered {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const answered = new WeakMap<IncomingMessage, Answered & { readonly scope: Scope }>();

/** What the answer to a request was made of and read; undefined where it must not be kept. */
export function answeredOf(request: IncomingMessage) {
  return answered.get(request);
}

/** Notes what every query was answered from that was answered without an error. */
export const scopePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ schema, document, operation, request, response, errors, contextValue }) => {
        const { body, http } = response;
        const right =
          body.kind === 'single' && !body.singleResult.errors && !errors && (http.status ?? 200) === 200;
        if (!right || !document || !operation) return Promise.resolve();
        const scope = scopeOf({ document, operation }, request.variables ?? {});
        if (scope) answered.set(contextValue.request, { schema, document, operation, scope });
        return Promise.resolve();
      },
    }),
};

/** What the answer to the operation reads; undefined where it must not be kept, whatever the variables. */
export function scopeOf(
  { document, operation }: Omit<Answered, 'schema'>,
  variables: Variables,
): Scope | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const names = fieldNamesOf(document);
  if (names.some((name) => NEVER_KEPT.test(name))) return undefined;
  const roots = operation.selectionSet.selections;
  const fields = roots.filter((root) => root.kind === Kind.FIELD);
  if (fields.length < roots.length || !fields.every(({ name }) => KEPT_ROOTS.has(name.value)))
    return undefined;
  const years = fields.map((field) => yearOf(field, variables)).filter((year) => year !== undefined);
  return years.length < fields.length || names.some((name) => PRINTS_HEAD.test(name)) ? 'log' : years;
}

const fieldNames = new WeakMap<DocumentNode, readonly string[]>();

/** Apollo hands the same document over again for the same text: its names are read once. */
function fieldNamesOf(document: DocumentNode): readonly string[] {
  const known = fieldNames.get(document);
  if (known) return known;
  const names = new Set<string>();
  visit(document, {
    Field: ({ name }) => {
      names.add(name.value);
    },
  });
  fieldNames.set(document, [...names]);
  return [...names];
}

function yearOf(field: FieldNode, variables: Variables): UnitYear | undefined {
  if (field.name.value !== 'budgetYear') return undefined;
  const unitCode = argument(field, 'unit', variables);
  const fiscalYear = Number(argument(field, 'year', variables));
  return unitCode === undefined || !Number.isInteger(fiscalYear) ? undefined : { unitCode, fiscalYear };
}

/** The value where it is plainly written or handed over; a default of a variable is left to the wider scope. */
function argument(field: FieldNode, name: string, variables: Variables): string | undefined {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value === undefined) return undefined;
  if (value.kind !== Kind.VARIABLE) return 'value' in value ? String(value.value) : undefined;
  const handed = variables[value.name.value];
  return typeof handed === 'string' || typeof handed === 'number' ? String(handed) : undefined;
}
