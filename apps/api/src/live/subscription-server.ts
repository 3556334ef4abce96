import type { Server } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { Handshakes, type Guarding } from './handshakes';
import { OpenSubscriptions, type SubscriptionLimits } from './open-subscriptions';
import { operationsFor, type Operating } from './operations';

export interface SubscriptionServerOptions extends Guarding, Operating {
  readonly limits?: Partial<ConnectionLimits>;
}

interface ConnectionLimits extends SubscriptionLimits {
  readonly connections: number;
  /** Connections per address, so that one client cannot use all. */
  readonly connectionsEachAddress: number;
  /** Bytes of one message of a client: a document as long as any may be, and its variables. */
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
  connectionsEachAddress: 500,
  subscriptionsEach: 20,
  // A page has three or four.
  subscriptionsEachPerson: 100,
  subscriptionsEachAddress: 2_000,
  messageBytes: 96 * 1024,
  waitingBytes: 1024 * 1024,
  pingMs: 12_000,
};
const GOODBYE_MS = 1_000;

/** Serves only subscriptions over WebSocket (graphql-ws) at the path of the HTTP endpoint. */
export function serveSubscriptions(server: Server, options: SubscriptionServerOptions): SubscriptionServer {
  const limits = { ...LIMITS, ...options.limits };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    clientTracking: true,
  });
  const counted = new OpenSubscriptions(limits, options.addressOf);
  const disposable = useServer(operationsFor(options, counted), sockets, limits.pingMs);
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
