import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { UnitYear } from '@ledger/answers';
import {
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../../request-context';
import { readingOf, widest, type Reading } from './reads';

/**
 * The part of the log that an answer reads: all of it, or the streams of these unit-years and of the years before and
 * after them.
 */
export type Scope = 'log' | readonly UnitYear[];

type Variables = Readonly<Record<string, unknown>>;

/** What an answer was made of. */
export interface Answered {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const answered = new WeakMap<IncomingMessage, Answered & { readonly scope: Scope }>();

/** What an answer depends on; undefined if it must not be cached. */
export function answeredOf(request: IncomingMessage) {
  return answered.get(request);
}

/** Notes what each query without errors was answered from. */
export const scopePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ schema, document, operation, request, response, errors, contextValue }) => {
        const { body, http } = response;
        const right =
          body.kind === 'single' && !body.singleResult.errors && !errors && (http.status ?? 200) === 200;
        if (!right || !document || !operation) return Promise.resolve();
        const scope = scopeOf({ schema, document, operation }, request.variables ?? {});
        if (scope) answered.set(contextValue.request, { schema, document, operation, scope });
        return Promise.resolve();
      },
    }),
};

/** What the answer to the operation reads; undefined if it must not be cached for any variables. */
export function scopeOf({ schema, document, operation }: Answered, variables: Variables): Scope | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const roots = operation.selectionSet.selections;
  const fields = roots.filter((root) => root.kind === Kind.FIELD);
  if (fields.length < roots.length) return undefined;
  const reading = readingWithin(schema, document);
  if (reading === 'clock') return undefined;
  if (reading === 'log') return 'log';
  const ofYears = fields.filter((field) => rootReading(schema, field) === 'year');
  const years = ofYears.map((field) => yearOf(field, variables)).filter((year) => year !== undefined);
  return years.length < ofYears.length ? 'log' : years;
}

const readings = new WeakMap<DocumentNode, Reading>();

/** The widest that any field of the document reads. Apollo hands the same document over again for the same text. */
function readingWithin(schema: GraphQLSchema, document: DocumentNode): Reading {
  const known = readings.get(document);
  if (known) return known;
  const found: Reading[] = [];
  const types = new TypeInfo(schema);
  const Field = (field: FieldNode) => {
    const type = types.getParentType();
    if (type === schema.getQueryType()) found.push(rootReading(schema, field));
    else if (type) found.push(readingOf(schema, type, field.name.value) ?? 'tables');
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  const reading = widest(found) ?? 'clock';
  readings.set(document, reading);
  return reading;
}

/** A field of Query that does not declare what it reads may read anything. */
function rootReading(schema: GraphQLSchema, { name }: FieldNode): Reading {
  const query = schema.getQueryType();
  return (query && readingOf(schema, query, name.value)) ?? 'clock';
}

function yearOf(field: FieldNode, variables: Variables): UnitYear | undefined {
  const unitCode = argument(field, 'unitCode', variables);
  const fiscalYear = Number(argument(field, 'fiscalYear', variables));
  return unitCode === undefined || !Number.isInteger(fiscalYear) ? undefined : { unitCode, fiscalYear };
}

/** The value if it is a literal or a given variable. A default of a variable falls under the wider scope. */
function argument(field: FieldNode, name: string, variables: Variables): string | undefined {
  const value = field.arguments?.find((given) => given.name.value === name)?.value;
  if (value === undefined) return undefined;
  if (value.kind !== Kind.VARIABLE) return 'value' in value ? String(value.value) : undefined;
  const handed = variables[value.name.value];
  return typeof handed === 'string' || typeof handed === 'number' ? String(handed) : undefined;
}
