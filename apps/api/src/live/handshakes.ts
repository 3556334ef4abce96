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

export interface Guarding {
  /** The check that HTTP requests pass too: a page's WebSocket is bound by no same-origin policy of its browser. */
  readonly guard: (headers: IncomingHttpHeaders) => Refusal | undefined;
  /** Whose connection it is to be, as the door knows them. */
  readonly admit: (request: IncomingMessage) => Admission | NotLetIn | Promise<Admission | NotLetIn>;
  /** Told of every connection that is refused. */
  readonly refused?: (request: IncomingMessage, code: string) => void;
}

interface Options extends Guarding {
  readonly limits: { readonly connections: number; readonly waitingBytes: number };
}

const PATH = '/graphql';

/** Who may open a WebSocket, and for how long. */
export class Handshakes {
  private readonly lasting = new Lasting();

  constructor(
    private readonly sockets: WebSocketServer,
    private readonly options: Options,
  ) {}

  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const refusal = this.refusalOf(request);
    if (refusal) return this.refuse(request, socket, refusal);
    const destroy = () => socket.destroy();
    socket.on('error', destroy);
    const found = await this.options.admit(request);
    if (typeof found === 'string') return this.refuse(request, socket, notLetIn(found));
    socket.off('error', destroy);
    letIn(request, found.asker);
    this.sockets.handleUpgrade(request, socket, head, (client) => {
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

  private refusalOf({ url, headers }: IncomingMessage): HandshakeRefusal | undefined {
    const refusal = this.options.guard(headers);
    if (refusal) return { status: '403 Forbidden', ...refusal };
    if (!isOurs(url)) return { status: '404 Not Found', code: 'BAD_REQUEST', ...ELSEWHERE };
    if (this.sockets.clients.size < this.options.limits.connections) return undefined;
    return { status: '503 Service Unavailable', ...TOO_MANY };
  }
}

function notLetIn(code: NotLetIn): HandshakeRefusal {
  const { status, reason } = REFUSALS[code];
  return { status: `${status} ${reason}`, code, ...TRANSPORT_ERRORS[code] };
}

/** By its text: what a client sends need not be a URL. */
function isOurs(url = ''): boolean {
  return url.split('?', 1)[0] === PATH;
}

interface HandshakeRefusal extends Refusal {
  readonly status: string;
}

const ELSEWHERE: Wording = {
  zh: `WebSocket 只在 ${PATH} 提供`,
  en: `WebSockets are served at ${PATH}`,
};

const TOO_MANY = {
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

function refuse(socket: Duplex, { status, ...refusal }: HandshakeRefusal): void {
  const body = JSON.stringify(refusalBody(refusal));
  const length = Buffer.byteLength(body);
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );
}
