import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** How the proxy treats connections. */
export type Weather = 'fair' | 'cut' | 'half-open';

/** A way to a server on this machine that can be cut, or go dead without a word. */
export class TcpProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly dead = new WeakSet<readonly [Socket, Socket]>();
  private weather: Weather = 'fair';
  private lossOf: string | undefined;
  private readonly misspelt = new Map<string, string>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    const proxy = new TcpProxy(server, address.port);
    server.on('connection', (client) => proxy.join(client, port));
    return proxy;
  }

  /** 'cut': connections end and none is accepted. 'half-open': they stay, and nothing gets through any more. */
  become(weather: Weather): void {
    this.weather = weather;
    if (weather === 'cut') this.cutAll();
  }

  /** Nothing gets through the connections that are there, for ever; new ones work. */
  deadenPresent(): void {
    for (const pair of this.pairs) this.dead.add(pair);
  }

  /** What is asked next with `text` in it reaches the server; its answer does not come back, the connection is cut instead. */
  loseAnswerTo(text: string): void {
    this.lossOf = text;
  }

  /** Whether that has happened. */
  get hasLostIt(): boolean {
    return this.lossOf === undefined;
  }

  /** From now on the server is asked `instead` where `text` is asked; both are of one length. */
  misspell(text: string, instead: string): void {
    this.misspelt.set(text, instead);
  }

  async close(): Promise<void> {
    this.cutAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, port: number): void {
    if (this.weather === 'cut') {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    const pair = [client, server] as const;
    this.pairs.add(pair);
    let lossAwaited = false;
    client.on('data', (bytes) => {
      if (this.weather === 'half-open' || this.dead.has(pair)) return;
      if (this.lossOf !== undefined && bytes.includes(this.lossOf)) {
        lossAwaited = true;
        this.lossOf = undefined;
      }
      server.write(this.asMisspelt(bytes));
    });
    server.on('data', (bytes) => {
      if (this.weather === 'half-open' || this.dead.has(pair)) return;
      if (lossAwaited) this.drop(pair);
      else client.write(bytes);
    });
    for (const socket of pair) {
      socket.on('error', () => this.drop(pair));
      socket.on('close', () => this.drop(pair));
    }
  }

  private asMisspelt(bytes: Buffer): Buffer {
    for (const [text, instead] of this.misspelt) {
      const at = bytes.indexOf(text);
      if (at >= 0) bytes.write(instead, at);
    }
    return bytes;
  }

  private drop(pair: readonly [Socket, Socket]): void {
    this.pairs.delete(pair);
    for (const socket of pair) socket.destroy();
  }

  private cutAll(): void {
    for (const pair of this.pairs) this.drop(pair);
  }
}
