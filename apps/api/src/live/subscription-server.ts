import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { refusalBody, type Refusal } from '../http/request-guard';
import { formattedErrors, formattedResult, subscriptionOf } from './subscription-document';

export interface SubscriptionServerOptions {
  readonly schema: GraphQLSchema;
  /** The check that HTTP requests pass too: a page's WebSocket is bound by no same-origin policy of its browser. */
  readonly guard: (headers: IncomingHttpHeaders) => Refusal | undefined;
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
const PATH = '/graphql';
const GOODBYE_MS = 1_000;

/** Serves subscriptions, and nothing else, over WebSocket (graphql-ws) at the path of the HTTP endpoint. */
export function serveSubscriptions(server: Server, options: SubscriptionServerOptions): SubscriptionServer {
  const limits = { ...LIMITS, ...options.limits };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    clientTracking: true,
  });
  const disposable = useServer(
    {
      onSubscribe: ({ subscriptions }, _, payload) =>
        subscriptionOf(payload, {
          schema: options.schema,
          open: Object.keys(subscriptions).length,
          atMost: limits.subscriptionsEach,
        }),
      onNext: (...[, , , , result]) => formattedResult(result),
      onError: (...[, , , errors]) => formattedErrors(errors),
    },
    sockets,
    limits.pingMs,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request);
    if (refusal) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (client) => {
      cutOffWhenFull(client, limits.waitingBytes);
      sockets.emit('connection', client, request);
    });
  };
  const refusalOf = ({ url, headers }: IncomingMessage): HandshakeRefusal | undefined => {
    const refusal = options.guard(headers);
    if (refusal) return { status: '403 Forbidden', ...refusal };
    if (!isOurs(url))
      return { status: '404 Not Found', code: 'BAD_REQUEST', message: `WebSockets are served at ${PATH}` };
    if (sockets.clients.size < limits.connections) return undefined;
    return { status: '503 Service Unavailable', ...TOO_MANY };
  };
  server.on('upgrade', upgrade);
  return {
    get connections() {
      return sockets.clients.size;
    },
    close: async () => {
      server.off('upgrade', upgrade);
      const cutOff = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS);
      await disposable.dispose();
      clearTimeout(cutOff);
    },
  };
}

/** By its text: what a client sends need not be a URL. */
function isOurs(url = ''): boolean {
  return url.split('?', 1)[0] === PATH;
}

interface HandshakeRefusal extends Refusal {
  readonly status: string;
}

const TOO_MANY = {
  code: 'TOO_MANY_CONNECTIONS',
  message: 'too many WebSocket connections; try again, or on another replica',
} as const;

/** A client that asks again and again and reads nothing would let its answers pile up here. */
function cutOffWhenFull(client: WebSocket, waitingBytes: number): void {
  client.on('error', () => client.terminate());
  client.on('message', () => {
    if (client.bufferedAmount > waitingBytes) client.terminate();
  });
}

function refuse(socket: Duplex, { status, ...refusal }: HandshakeRefusal): void {
  const body = JSON.stringify(refusalBody(refusal));
  const length = Buffer.byteLength(body);
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );
}
