import { CatchUpSubscription } from '../catch-up-subscription';
import type { EventText } from '../checked-arguments';
import type { AppendPlace, Head, RestoreResult, Subscription } from '../event';
import { EventStore } from '../event-store';
import { EventStoreError } from '../event-store-error';
import type { EventStoreOptions, Follower } from '../event-store-options';
import { followed } from '../followed';
import type { StoredText } from '../stored-event';
import { NoAnswer, type SimulatedServer } from './simulated-server';

/**
 * The network to the server. `ask` runs on the server now, later or never. Rejects with NoAnswer if no answer comes
 * back.
 */
export interface Line {
  ask<Answer>(ask: () => Answer | Promise<Answer>): Promise<Answer>;
}

export interface SimulatedOptions extends EventStoreOptions {
  readonly server: SimulatedServer;
  readonly line: Line;
  /** Milliseconds; the simulation's clock. */
  readonly now: () => number;
}

const RESEND_FOR_MS = 30_000;
const PAGE = 20;
const POLL_MS = 500;

/** A client of a {@link SimulatedServer}. It follows the same protocol as every adapter of a server. */
export class SimulatedEventStore extends EventStore {
  override readonly supports = { lateCommits: false, tamperProbe: false, uniqueEventIds: false } as const;
  private readonly subscriptions = new Set<CatchUpSubscription>();

  constructor(private readonly simulated: SimulatedOptions) {
    super(simulated);
  }

  /** After an unknown outcome, sends the identical append again. */
  protected override async write(
    streamId: string,
    expectedVersion: number,
    events: readonly EventText[],
  ): Promise<AppendPlace> {
    const { line, server, now } = this.simulated;
    const begunMs = now();
    for (;;) {
      try {
        return await line.ask(() => server.append({ streamId, expectedVersion, events }));
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (now() - begunMs > RESEND_FOR_MS) throw away();
      }
    }
  }

  protected override readStoreId(): Promise<string> {
    return this.read(({ storeId }) => storeId);
  }

  protected override readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly StoredText[]> {
    return this.read((server) => server.between(streamId, from, to));
  }

  protected override readLog(after: bigint, limit: number): Promise<readonly StoredText[]> {
    return this.read((server) => server.after(after, limit));
  }

  protected override readStreamVersion(streamId: string): Promise<number> {
    return this.read((server) => server.versionOf(streamId));
  }

  protected override readHead(): Promise<Head> {
    return this.read((server) => server.head());
  }

  protected override async subscribe(follower: Follower): Promise<Subscription> {
    const { position } = await this.readHead();
    const wake = () => subscription.wake();
    const forget = this.simulated.server.onCommit(wake);
    const subscription: CatchUpSubscription = new CatchUpSubscription(
      {
        headAtStart: position,
        readAfter: async (after, limit) => (await this.readLog(after, limit)).map(followed),
        page: PAGE,
        pollMs: POLL_MS,
        onEnded: (ended) => {
          forget();
          this.subscriptions.delete(ended);
        },
      },
      follower,
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  protected override writeNothing(): Promise<void> {
    return this.read(() => undefined);
  }

  protected override fill(): Promise<RestoreResult> {
    return Promise.reject(new EventStoreError('INVALID_ARGUMENT', 'no restore is simulated'));
  }

  protected override readUnfinished(): Promise<boolean> {
    return Promise.resolve(false);
  }

  protected override async shutDown(): Promise<void> {
    for (const subscription of this.subscriptions) await subscription.close();
  }

  private async read<Answer>(ask: (server: SimulatedServer) => Answer): Promise<Answer> {
    try {
      return await this.simulated.line.ask(() => ask(this.simulated.server));
    } catch (error) {
      throw error instanceof NoAnswer ? away() : error;
    }
  }
}

function away(): EventStoreError {
  return new EventStoreError('STORE_UNAVAILABLE');
}
