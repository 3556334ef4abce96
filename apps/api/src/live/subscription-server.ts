import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Sight } from '../access/sight';
import { Handshakes, type Guarding } from './handshakes';
import { formattedErrors, formattedResult, subscriptionOf } from './subscription-document';
import { subscribeUnder } from './under-sight';

export interface SubscriptionServerOptions extends Guarding {
  readonly schema: GraphQLSchema;
  /** Told of every subscription that is asked for. */
  readonly asked?: (request: IncomingMessage, payload: SubscribePayload) => void;
  /** What whoever opened the connection may see; nothing where it is left out. */
  readonly sightOf?: (request: IncomingMessage) => Sight;
  readonly limits?: Partial<ConnectionLimits>;
}

interface ConnectionLimits {
  readonly connections: number;
  readonly subscriptionsEach: number;
  /** Bytes of one message of a client; it only sends documents. */
  readonly messageBytes: number;
  /** Bytes that may wait for a client that does not read before it is cut off. */
  readonly waitingBytes: number;
  /** A client that has not answered a ping after this is cut off. */
  readonly pingMs: number;
}

export interface SubscriptionServer {
  /** How many clients are connected. */
  readonly connections: number;
  /** Tells the clients to go elsewhere; those that do not listen are cut off. */
  close(): Promise<void>;
}

const LIMITS: ConnectionLimits = {
  connections: 1_000,
  subscriptionsEach: 20,
  messageBytes: 64 * 1024,
  waitingBytes: 1024 * 1024,
  pingMs: 12_000,
};
const GOODBYE_MS = 1_000;

/** Serves subscriptions, and nothing else, over WebSocket (graphql-ws) at the path of the HTTP endpoint. */
export function serveSubscriptions(server: Server, options: SubscriptionServerOptions): SubscriptionServer {
  const limits = { ...LIMITS, ...options.limits };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    clientTracking: true,
  });
  const sights = new WeakMap<object, Sight>();
  const sightIn = (context: unknown) =>
    typeof context === 'object' && context !== null ? sights.get(context) : undefined;
  const disposable = useServer(
    {
      onSubscribe: ({ subscriptions, extra }, _, payload) => {
        options.asked?.(extra.request, payload);
        const contextValue = {};
        const sight = options.sightOf?.(extra.request);
        if (sight) sights.set(contextValue, sight);
        return subscriptionOf(payload, {
          schema: options.schema,
          open: Object.keys(subscriptions).length,
          atMost: limits.subscriptionsEach,
          contextValue,
        });
      },
      subscribe: (args) => subscribeUnder(sightIn(args.contextValue), args),
      onNext: (...[, , , , result]) => formattedResult(result),
      onError: (...[, , , errors]) => formattedErrors(errors),
    },
    sockets,
    limits.pingMs,
  );
  const handshakes = new Handshakes(sockets, { ...options, limits });
  const onUpgrade = (...handshake: Parameters<Handshakes['upgrade']>) =>
    void handshakes.upgrade(...handshake);
  server.on('upgrade', onUpgrade);
  return {
    get connections() {
      return sockets.clients.size;
    },
    close: async () => {
      server.off('upgrade', onUpgrade);
      handshakes.stop();
      const cutOff = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS);
      await disposable.dispose();
      clearTimeout(cutOff);
    },
  };
}
