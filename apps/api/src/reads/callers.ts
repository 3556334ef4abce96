import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { askerOf, type Asker } from '../door/asker';

interface Client {
  readonly agent: string | undefined;
  readonly forwarded: string | readonly string[] | undefined;
  readonly bytes: Uint8Array;
}

const NOBODY = Buffer.from('"by":"nobody"');

/** The part of a line about the asker and address, as members of JSON, built once per person and connection. */
export class Callers {
  private readonly askers = new WeakMap<Asker, Uint8Array>();
  private readonly clients = new WeakMap<Socket, Client>();

  constructor(private readonly addressOf: (request: IncomingMessage) => string) {}

  whoAsks(request: IncomingMessage): Uint8Array {
    const asker = askerOf(request);
    if (!asker) return NOBODY;
    const known = this.askers.get(asker);
    if (known) return known;
    const who = Buffer.from(JSON.stringify({ by: asker.by, ...asker.author }).slice(1, -1));
    this.askers.set(asker, who);
    return who;
  }

  /** A proxy sends the requests of many over one connection, so its headers count too. */
  whereFrom(request: IncomingMessage): Uint8Array {
    const { 'user-agent': agent, 'x-forwarded-for': forwarded } = request.headers;
    const known = this.clients.get(request.socket);
    if (known && known.agent === agent && known.forwarded === forwarded) return known.bytes;
    const address = JSON.stringify(this.addressOf(request));
    const bytes = Buffer.from(
      `,"address":${address},"agent":${JSON.stringify((agent ?? '').slice(0, 200))},`,
    );
    this.clients.set(request.socket, { agent, forwarded, bytes });
    return bytes;
  }
}
