import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Wording } from '@ledger/domain';
import { letIn } from '../door/asker';
import type { Admission } from '../door/door';
import { REFUSALS, type NotLetIn } from '../door/stand-before';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody, type Refusal } from '../errors/refusal-body';
import { Lasting } from './lasting';
import { PerAddress, type AddressOf } from './per-address';

export interface Guarding {
  /** The check that HTTP requests pass too: a page's WebSocket is bound by no same-origin policy of its browser. */
  readonly guard: (headers: IncomingHttpHeaders) => Refusal | undefined;
  /** Whose connection it is to be, as the door knows them. */
  readonly admit: (request: IncomingMessage) => Admission | NotLetIn | Promise<Admission | NotLetIn>;
  /** The address of a connection. If absent, connections are not counted by address. */
  readonly addressOf?: AddressOf;
  /** Told of every connection that is refused. */
  readonly refused?: (request: IncomingMessage, code: string) => void;
}

interface Options extends Guarding {
  readonly limits: {
    readonly connections: number;
    readonly connectionsEachAddress: number;
    readonly waitingBytes: number;
  };
}

const PATH = '/graphql';

/** Who may open a WebSocket, and for how long. */
export class Handshakes {
  private readonly lasting = new Lasting();
  private readonly perAddress: PerAddress;

  constructor(
    private readonly sockets: WebSocketServer,
    private readonly options: Options,
  ) {
    this.perAddress = new PerAddress(options.limits.connectionsEachAddress, options.addressOf);
  }

  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refusal = this.refusalOf(request);
    if (refusal) return this.refuse(request, socket, refusal);
    const destroy = () => socket.destroy();
    socket.on('error', destroy);
    const found = await this.options.admit(request);
    if (typeof found === 'string') return this.refuse(request, socket, notLetIn(found));
    socket.off('error', destroy);
    // Others may have come while this one was let in.
    if (this.isFull(request)) return this.refuse(request, socket, TOO_MANY);
    letIn(request, found.asker);
    this.sockets.handleUpgrade(request, socket, head, (client) => {
      client.once('close', this.perAddress.add(request));
      cutOffWhenFull(client, this.options.limits.waitingBytes);
      this.lasting.add(client, found);
      this.sockets.emit('connection', client, request);
    });
  }

  private refuse(request: IncomingMessage, socket: Duplex, refusal: HandshakeRefusal): void {
    this.options.refused?.(request, refusal.code);
    refuse(socket, refusal);
  }

  stop(): void {
    this.lasting.stop();
  }

  private refusalOf(request: IncomingMessage): HandshakeRefusal | undefined {
    const { url, headers } = request;
    const refusal = this.options.guard(headers);
    if (refusal) return { status: '403 Forbidden', ...refusal };
    if (!isOurs(url)) return { status: '404 Not Found', code: 'BAD_REQUEST', ...ELSEWHERE };
    return this.isFull(request) ? TOO_MANY : undefined;
  }

  private isFull(request: IncomingMessage): boolean {
    return this.sockets.clients.size >= this.options.limits.connections || this.perAddress.isFull(request);
  }
}

function notLetIn(code: NotLetIn): HandshakeRefusal {
  const { status, reason } = REFUSALS[code];
  return { status: `${status} ${reason}`, code, ...TRANSPORT_ERRORS[code] };
}

/** Compared as text, because a client may send anything. */
function isOurs(url = ''): boolean {
  return url.split('?', 1)[0] === PATH;
}

interface HandshakeRefusal extends Refusal {
  readonly status: string;
  readonly retryAfterS?: number;
}

const ELSEWHERE: Wording = {
  zh: `WebSocket 只在 ${PATH} 提供`,
  en: `WebSockets are served at ${PATH}`,
};

const TOO_MANY = {
  status: '503 Service Unavailable',
  retryAfterS: 5,
  code: 'TOO_MANY_CONNECTIONS',
  ...TRANSPORT_ERRORS.TOO_MANY_CONNECTIONS,
} as const;

/** A client that asks again and again and reads nothing would let its answers pile up here. */
function cutOffWhenFull(client: WebSocket, waitingBytes: number): void {
  client.on('error', () => client.terminate());
  client.on('message', () => {
    if (client.bufferedAmount > waitingBytes) client.terminate();
  });
}

function refuse(socket: Duplex, { status, retryAfterS, ...refusal }: HandshakeRefusal): void {
  const body = JSON.stringify(refusalBody(refusal));
  const length = Buffer.byteLength(body);
  const retryAfter = retryAfterS === undefined ? '' : `Retry-After: ${retryAfterS}\r\n`;
  const head = `HTTP/1.1 ${status}\r\n${retryAfter}Connection: close\r\nContent-Type: application/json`;
  socket.on('error', () => socket.destroy());
  socket.end(`${head}\r\nContent-Length: ${length}\r\n\r\n${body}`);
}
