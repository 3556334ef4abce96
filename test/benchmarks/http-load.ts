import { connect, type Socket } from 'node:net';

/**
 * A client that costs next to nothing, so that the server is what is measured: one request at a time over one
 * connection, the answer's length read from its header and its bytes only counted.
 */
export class Connection {
  private waiting:
    { readonly resolve: (text: string) => void; readonly reject: (error: Error) => void } | undefined;
  private chunks: Buffer[] = [];
  private received = 0;
  private awaited = Infinity;
  private bodyAt = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly target: URL,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error(`${target.href} closed the connection`)));
  }

  static async to(url: string): Promise<Connection> {
    const target = new URL(url);
    const socket = connect(Number(target.port), target.hostname);
    await new Promise((done, fail) => socket.once('connect', done).once('error', fail));
    return new Connection(socket, target);
  }

  /** Gives the body as text only where it is asked for: to decode it is the client's own work. */
  post(body: string, read: boolean): Promise<string> {
    const { pathname, host } = this.target;
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\nx-actor: bench\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    this.chunks = [];
    this.received = 0;
    this.awaited = Infinity;
    const answer = new Promise<string>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    this.socket.write(head + body);
    return read ? answer.then(() => Buffer.concat(this.chunks).subarray(this.bodyAt).toString()) : answer;
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    if (this.awaited === Infinity) this.readHead();
    if (this.received < this.awaited) return;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve('');
  }

  private readHead(): void {
    const start = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
    const end = start?.indexOf('\r\n\r\n') ?? -1;
    if (!start || end < 0) return;
    const head = start.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200') || length === undefined)
      this.waiting?.reject(new Error(`no answer of a known length: ${head}`));
    this.bodyAt = end + 4;
    this.awaited = this.bodyAt + Number(length);
  }
}

interface Load {
  readonly timesMs: readonly number[];
  readonly perSecond: number;
  /** All answers, those of the warm-up among them. */
  readonly answers: number;
}

/** How long each answer took, ms, with `inFlight` asked at a time for `forMs`, after a warm-up; and how many a second. */
export async function load(
  url: string,
  body: () => string,
  { inFlight, forMs }: { readonly inFlight: number; readonly forMs: number },
): Promise<Load> {
  const connections = await Promise.all(Array.from({ length: inFlight }, () => Connection.to(url)));
  let timesMs: number[] = [];
  const askFor = async (ms: number) => {
    const end = performance.now() + ms;
    await Promise.all(
      connections.map(async (connection) => {
        for (let sent = performance.now(); sent < end; sent = performance.now()) {
          await connection.post(body(), false);
          timesMs.push(performance.now() - sent);
        }
      }),
    );
  };
  await askFor(forMs / 2);
  const warmUp = timesMs.length;
  timesMs = [];
  const begun = performance.now();
  await askFor(forMs);
  const perSecond = (timesMs.length * 1_000) / (performance.now() - begun);
  for (const connection of connections) connection.close();
  return { timesMs, perSecond, answers: warmUp + timesMs.length };
}
