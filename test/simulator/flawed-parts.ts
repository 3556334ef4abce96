import type { FollowedEvent, FollowOptions, StoredText, StreamEnd } from '@ledger/event-store';
import {
  SimulatedEventStore,
  SimulatedServer,
  type AppendRequest,
  type SimulatedOptions,
} from '@ledger/event-store/testing';
import type { Parts } from './world';

/** Answers before the disk has flushed what it answers for. */
class HastyServer extends SimulatedServer {
  protected override async store(events: readonly StoredText[]): Promise<void> {
    void super.store(events).catch(() => undefined);
  }
}

/** Takes for something new what is sent again. */
class ForgetfulServer extends SimulatedServer {
  protected override answeredBefore(): undefined {
    return undefined;
  }

  protected override commit(request: AppendRequest, life: number) {
    return super.commit({ ...request, expectedVersion: this.versionOf(request.streamId) }, life);
  }
}

/** Checks no digest, and tells nobody what others have found. */
class TrustingStore extends SimulatedEventStore {
  constructor(options: SimulatedOptions) {
    super(options);
    this.faults.report = () => undefined;
  }

  override async readOn(streamId: string, end: StreamEnd, limit: number) {
    const events = await this.readStream(streamId, { from: end.version + 1, to: end.version + limit });
    const last = events.at(-1);
    if (!last) return { events, end };
    const digest = String(last.metadata['_digest']);
    return { events, end: { version: last.streamVersion, digest, isCarried: true } };
  }
}

/** Loses one event of what it hands on, now and then. */
class LeakyStore extends SimulatedEventStore {
  private handedOn = 0;

  override follow(
    after: bigint,
    onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>,
    options?: FollowOptions,
  ) {
    const kept = (events: readonly FollowedEvent[]) => events.filter(() => ++this.handedOn % 25 !== 0);
    return super.follow(after, (events) => onEvents(kept(events)), options);
  }
}

/** Faults that somebody could build in, and what the simulator must say of each. */
export const FLAWS: Readonly<Record<string, Parts & { readonly shows: RegExp }>> = {
  'a server that answers before it has flushed': {
    openServer: (options) => new HastyServer(options),
    // Who has read what was lost answers by it until they read again.
    shows:
      /was acknowledged and is not stored|is not where it was said to be|was answered differently|is refused|wrong answers/,
  },
  'a server that stores again what is sent again': {
    openServer: (options) => new ForgetfulServer(options),
    shows: /is stored 2 times|was answered differently/,
  },
  'a store that checks no digest': {
    openStore: (options) => new TrustingStore(options),
    shows: /was not found/,
  },
  'a store that loses an event on the way to who follows': {
    openStore: (options) => new LeakyStore(options),
    shows: /nobody had altered|wrong answers/,
  },
};
