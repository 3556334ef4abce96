import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { ConnectionInitMessage, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Sight } from '../access/sight';
import { formattedErrors, formattedResult, subscriptionOf } from './subscription-document';
import { subscribeUnder } from './under-sight';

export interface Operating {
  readonly schema: GraphQLSchema;
  /** Told of every subscription that is asked for, and what it was refused for. */
  readonly asked?: (
    request: IncomingMessage,
    payload: SubscribePayload,
    refusals: readonly GraphQLFormattedError[],
  ) => void;
  /** What whoever opened the connection may see; nothing where it is left out. */
  readonly sightOf?: (request: IncomingMessage) => Sight;
}

/** A subscription that is being begun. */
interface Operation {
  readonly sight: Sight | undefined;
  readonly tell: (refusals: readonly GraphQLError[]) => void;
}

type Handlers = ServerOptions<ConnectionInitMessage['payload'], Extra>;

/** How subscriptions are checked, begun and told, at most `atMost` on one connection. */
export function operationsFor({ schema, asked, sightOf }: Operating, atMost: number): Handlers {
  const operations = new WeakMap<object, Operation>();
  const operationIn = (context: unknown) =>
    typeof context === 'object' && context !== null ? operations.get(context) : undefined;
  return {
    onSubscribe: ({ subscriptions, extra: { request } }, _, payload) => {
      const contextValue = { request };
      const tell = (errors: readonly GraphQLError[]) => asked?.(request, payload, formattedErrors(errors));
      operations.set(contextValue, { tell, sight: sightOf?.(request) });
      const open = Object.keys(subscriptions).length;
      const checked = subscriptionOf(payload, { schema, open, atMost, contextValue });
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
  };
}

function isRefused(checked: ExecutionArgs | readonly GraphQLError[]): checked is readonly GraphQLError[] {
  return Array.isArray(checked);
}
