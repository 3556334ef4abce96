import { Client, type CallOptions, type ClientReadableStream, type Metadata } from '@grpc/grpc-js';
import { UnavailableError, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { AppendCall, type AppendDuplex } from './append-call';
import { APPEND_METHOD, type Place, type WireAppend } from './append-protocol';
import { hasNoAnswer, isTransient, isUnreachable, storeFailure } from './kurrentdb-failure';
import { decodeEvent, encodeRead, READ_METHOD, type ReadRequest, type ServerEvent } from './read-protocol';

/**
 * Internals of the driver, from which its own commands are made. The driver does not export their types, so its version
 * is pinned in package.json.
 */
interface DriverParts {
  /** Runs `action` on the current connection. If that fails because the connection is lost, looks for another node. */
  execute<Result>(of: typeof Client, name: string, action: (on: Client) => Promise<Result>): Promise<Result>;
  handleError(on: Client, error: Error): Promise<void>;
  /** The credentials and the deadline of the connection string. */
  callArguments(
    wishes: { readonly requiresLeader?: boolean },
    options: CallOptions,
  ): readonly [Metadata, CallOptions];
}

export type ReadCall = ClientReadableStream<Buffer>;

/** An election takes about five seconds; noticing a dead connection takes ten. */
const PATIENCE_MS = 15_000;
/**
 * Before the first answer the address may be wrong, and the user should learn that soon. An election takes about as
 * long.
 */
const FIRST_PATIENCE_MS = 6_000;
const NOBODY_THERE_PATIENCE_MS = 2_000;
const RETRY_MS = 100;

/**
 * Reads and appends over the driver's connections, with its discovery, TLS and credentials, but with our own messages.
 * The driver's `readStream` and `readAll` truncate times to whole seconds, its subscriptions take three times the work,
 * and its `appendToStream` writes payloads as JSON that are JSON already.
 */
export class ClientChannel {
  private readonly parts: DriverParts;
  private present: Client | undefined;
  private away = false;
  private reached = false;
  private appending: Promise<AppendCall> | undefined;

  constructor(readonly client: KurrentDBClient) {
    if (!hasParts(client)) throw new TypeError('the driver is not of the version that package.json pins');
    this.parts = client;
  }

  /**
   * A bounded read. Waits for a new leader if one was just lost. Asks only once if the server is known to be
   * unavailable.
   */
  async read(request: ReadRequest): Promise<readonly ServerEvent[]> {
    const startedAtMs = performance.now();
    for (;;) {
      try {
        const events = await this.readOnce(request);
        this.away = false;
        this.reached = true;
        return events;
      } catch (error) {
        if (hasNoAnswer(error)) await this.abandon();
        const isOver = this.away || performance.now() - startedAtMs > this.patienceMs(error);
        if (isOver || !isTransient(error)) {
          this.away = isTransient(error);
          throw storeFailure(error);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  private patienceMs(error: unknown): number {
    if (this.reached) return PATIENCE_MS;
    return isUnreachable(error) ? NOBODY_THERE_PATIENCE_MS : FIRST_PATIENCE_MS;
  }

  /**
   * Starts an endless read and passes it to `begin`. Resolves when we end it, rejects with any other error that ends
   * it.
   */
  subscribe(request: ReadRequest, begin: (call: ReadCall) => void): Promise<void> {
    return this.untilEnded('subscribe', (on) => {
      const call = this.call(on, request, { deadline: Infinity });
      begin(call);
      return call;
    });
  }

  /** Sends an append once. @throws the server's refusal. After any other error it may be stored or not. */
  async append(append: WireAppend): Promise<Place> {
    const call = await (this.appending ??= this.beginAppending());
    return call.send(append);
  }

  /** Gives up a connection that neither answers nor fails. The next call makes a new one. */
  async abandon(): Promise<void> {
    this.endAppending();
    if (this.present) await this.parts.handleError(this.present, new UnavailableError());
  }

  async close(): Promise<void> {
    this.endAppending();
    await this.client.dispose();
    this.present?.close();
  }

  /** One call for all appends, until it ends. */
  private beginAppending(): Promise<AppendCall> {
    const { promise, resolve, reject } = Promise.withResolvers<AppendCall>();
    void this.untilEnded('append', (on) => {
      const begun = this.callOn(on, { deadline: Infinity });
      const call = on.makeBidiStreamRequest(APPEND_METHOD, sameBytes, sameBytes, ...begun);
      resolve(new AppendCall(call));
      return call;
    })
      .catch(reject)
      .finally(() => {
        if (this.appending === promise) this.appending = undefined;
      });
    return promise;
  }

  private endAppending(): void {
    void this.appending?.then((call) => call.giveUp()).catch(() => undefined);
    this.appending = undefined;
  }

  /** Resolves when we end the call, rejects with any other error that ends it. */
  private untilEnded(name: string, begin: (on: Client) => ReadCall | AppendDuplex): Promise<void> {
    return this.parts.execute(Client, name, (on) => {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const call = begin(on);
      // Our own cancellation must not reach the driver: it would make a new connection for everybody.
      call.on('error', (error) => (isOurCancel(error) ? resolve(undefined) : reject(error)));
      call.on('end', () => resolve(undefined));
      return promise;
    });
  }

  private readOnce(request: ReadRequest): Promise<readonly ServerEvent[]> {
    return this.parts.execute(Client, 'read', (on) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly ServerEvent[]>();
      const events: ServerEvent[] = [];
      const call = this.call(on, request, {});
      call.on('error', reject).on('end', () => resolve(events));
      call.on('data', (message: Buffer) => {
        try {
          const event = decodeEvent(message);
          if (event) events.push(event);
        } catch (error) {
          // Throwing it here would end the process.
          reject(error);
          call.cancel();
        }
      });
      return promise;
    });
  }

  private call(on: Client, request: ReadRequest, options: CallOptions): ReadCall {
    return on.makeServerStreamRequest(
      READ_METHOD,
      encodeRead,
      sameBytes,
      request,
      ...this.callOn(on, options),
    );
  }

  /** The arguments for a call on this connection. */
  private callOn(on: Client, options: CallOptions): readonly [Metadata, CallOptions] {
    this.present = on;
    return this.parts.callArguments({ requiresLeader: true }, options);
  }
}

function hasParts(client: unknown): client is DriverParts {
  const names = ['execute', 'handleError', 'callArguments'];
  return (
    typeof client === 'object' &&
    client !== null &&
    names.every((name) => typeof Reflect.get(client, name) === 'function')
  );
}

function isOurCancel({ message }: Error): boolean {
  return message.includes('Cancelled on client');
}

function sameBytes(bytes: Buffer): Buffer {
  return bytes;
}
