import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { sentDigest } from '../graphql/sent-digest';
import { refusedUnparsed } from '../graphql/before-parsing';
import { formatError } from '../graphql/error-codes';
import { LIMITS, limitsRule } from '../graphql/limits';
import { isOfVariables } from '../graphql/protocol-words';
import { overByVariables } from '../graphql/variables-limit';
import { RequestError } from '../errors/request-error';
import type { TooMany } from './open-subscriptions';

/** As Apollo says it over HTTP. */
const UNKNOWN = 'PersistedQueryNotSupported';
const UNKNOWN_CODE = 'PERSISTED_QUERY_NOT_SUPPORTED';

export interface Subscribing {
  readonly schema: GraphQLSchema;
  /** Whose subscriptions are too many with this one. */
  readonly tooMany: TooMany | undefined;
  /** The fields of this operation only. */
  readonly contextValue: object;
}

/**
 * Reads and checks a document as the HTTP endpoint does, by the same limits: graphql-ws by itself knows only the rules
 * of the specification. @returns what to run, or what is wrong with it.
 */
export function subscriptionOf(
  payload: SubscribePayload,
  { schema, tooMany, contextValue }: Subscribing,
): ExecutionArgs | readonly GraphQLError[] {
  if (tooMany) return refusedBy(refusalFor(tooMany));
  if (sentDigest({ ...payload })) return [coded(new GraphQLError(UNKNOWN), UNKNOWN_CODE)];
  const { query, variables, operationName } = payload;
  const refusal = refusedUnparsed({ query, variables });
  if (refusal) return refusedBy(refusal);
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens });
    const faults = validate(schema, document, [...specifiedRules, limitsRule]);
    if (faults.length > 0) return faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (!operation) return [coded(notFound(operationName), 'OPERATION_RESOLUTION_FAILURE')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return refusedBy(new RequestError('SUBSCRIPTIONS_ONLY'));
    const over = overByVariables({ schema, document, operation }, variables ?? {});
    if (over) return [over];
    return {
      schema,
      document,
      contextValue,
      ...(variables && { variableValues: variables }),
      ...(operationName && { operationName }),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function refusalFor({ whose, atMost }: TooMany): RequestError {
  const words = { whose: whose.zh, whoseEn: whose.en, atMost: String(atMost) };
  return new RequestError('TOO_MANY_SUBSCRIPTIONS', words);
}

/** As graphql-js says it over HTTP. */
function notFound(operationName: string | null | undefined): GraphQLError {
  return new GraphQLError(
    typeof operationName === 'string'
      ? `Unknown operation named "${operationName}".`
      : 'Must provide operation name if query contains multiple operations.',
  );
}

/** A message with its errors as callers read them. */
export function formattedResult(result: {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}): FormattedExecutionResult {
  const { data, errors } = result;
  return { ...(data !== undefined && { data }), ...(errors && { errors: formattedErrors(errors) }) };
}

export function formattedErrors(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  return errors.map((error) => {
    const ofTheRequest = isOfVariables(error) ? coded(error, 'BAD_USER_INPUT') : error;
    return formatError(ofTheRequest.toJSON(), ofTheRequest.originalError ?? ofTheRequest);
  });
}

export function refusedBy(originalError: RequestError): readonly GraphQLError[] {
  return [new GraphQLError(originalError.message, { originalError })];
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, source, positions, extensions: { code } });
}
