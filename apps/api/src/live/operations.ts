import type { IncomingMessage } from 'node:http';
import {
  getOperationAST,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { ConnectionInitMessage, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { costWithVariables } from '../graphql/variables-limit';
import type { Sight } from '../access/sight';
import type { Documents } from '../documents/documents';
import type { Purse, Spending } from '../spending/spending';
import type { OpenSubscriptions } from './open-subscriptions';
import { formattedErrors, formattedResult, refusedBy, subscriptionOf } from './subscription-document';
import { subscribeUnder } from './under-sight';

export interface Operating {
  readonly schema: GraphQLSchema;
  /** Called for every requested subscription, with the reason if it was refused. */
  readonly asked?: (
    request: IncomingMessage,
    payload: SubscribePayload,
    refusals: readonly GraphQLFormattedError[],
  ) => void;
  /** What the person who opened the connection may see. If absent, nothing. */
  readonly sightOf?: (request: IncomingMessage) => Sight;
  /** The documents that are answered; all if absent. */
  readonly documents?: Pick<Documents, 'refusalOf' | 'known'>;
  /** The budget of the person who opened the connection. If absent, nobody is charged. */
  readonly spending?: Pick<Spending, 'of'>;
}

/** A subscription that is being begun. */
interface Operation {
  readonly sight: Sight | undefined;
  readonly tell: (refusals: readonly GraphQLError[]) => void;
}

type Handlers = ServerOptions<ConnectionInitMessage['payload'], Extra>;

/** How subscriptions are checked, begun and told. */
export function operationsFor({ schema, asked, ...by }: Operating, counted: OpenSubscriptions): Handlers {
  const operations = new WeakMap<object, Operation>();
  const operationIn = (context: unknown) =>
    typeof context === 'object' && context !== null ? operations.get(context) : undefined;
  return {
    onSubscribe: async (connection, _, sent) => {
      const payload = by.documents?.known.withText(sent) ?? sent;
      const { request } = connection.extra;
      const contextValue = { request };
      const tell = (errors: readonly GraphQLError[]) => asked?.(request, payload, formattedErrors(errors));
      const sight = by.sightOf?.(request);
      operations.set(contextValue, { tell, sight });
      const asking = { schema, tooMany: counted.tooMany(connection), contextValue };
      const refusal = by.documents?.refusalOf(payload.query, sight);
      const begun = refusal ? refusedBy(refusal) : subscriptionOf(payload, asking);
      const checked = await paid(begun, payload.query, by.spending?.of(request));
      if (isRefused(checked)) tell(checked);
      return checked;
    },
    subscribe: async (args) => {
      const operation = operationIn(args.contextValue);
      const begun = await subscribeUnder(operation?.sight, args);
      operation?.tell('errors' in begun ? (begun.errors ?? []) : []);
      return begun;
    },
    onNext: (...[, , , , result]) => formattedResult(result),
    onError: (...[, , , errors]) => formattedErrors(errors),
    onClose: (connection) => counted.closed(connection),
  };
}

function isRefused(checked: ExecutionArgs | readonly GraphQLError[]): checked is readonly GraphQLError[] {
  return Array.isArray(checked);
}

/** A subscription is charged when it is begun, as a question. */
async function paid(
  checked: ExecutionArgs | readonly GraphQLError[],
  document: string,
  purse: Purse | undefined,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (!purse || isRefused(checked)) return checked;
  const operation = getOperationAST(checked.document, checked.operationName);
  if (!operation) return checked;
  const { refusal } = await purse.ask(
    costWithVariables({ ...checked, operation }, checked.variableValues ?? {}),
    () => document,
  );
  return refusal ? refusedBy(refusal) : checked;
}
