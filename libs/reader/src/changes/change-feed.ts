import { parseStream, type StreamAddress } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';

/** The changes since the last call of a listener, combined into one. */
export interface LedgerChange {
  /** All of the changed events are after this position. */
  readonly after: bigint;
  /** The position of the last of these events. */
  readonly position: bigint;
  /** When that event was recorded. */
  readonly recordedAt: string;
  readonly streams: readonly ChangedStream[];
}

export interface ChangedStream extends StreamAddress {
  /** The types of the added events, each once, in the order of their first occurrence. */
  readonly eventTypes: readonly string[];
}

export interface ChangeFeedOptions {
  /** A listener is called at most this often; changes in between are combined. */
  readonly gapMs?: number;
}

const GAP_MS = 100;

/**
 * Announces the events that the reader has read. It is fed only by the log, so every replica announces the changes of
 * all writers.
 */
export class ChangeFeed {
  private readonly listeners = new Set<ChangeListener>();

  constructor(private readonly options: ChangeFeedOptions = {}) {}

  /** How many listeners there are. */
  get size(): number {
    return this.listeners.size;
  }

  publish(events: readonly FollowedEvent[]): void {
    if (this.listeners.size === 0) return;
    for (const event of events) {
      const address = parseStream(event.streamId);
      if (address) for (const listener of this.listeners) listener.take(event, address);
    }
    for (const listener of this.listeners) listener.wake();
  }

  /**
   * Delivers changes of the streams that `concerns` selects, from now on; `first` comes before them. A slow listener
   * gets everything that happened meanwhile as one change, so its queue never grows.
   */
  listen(
    concerns: (address: StreamAddress) => boolean,
    first?: LedgerChange,
  ): AsyncIterableIterator<LedgerChange> {
    const onEnd = (ended: ChangeListener) => this.listeners.delete(ended);
    const listener = new ChangeListener({ gapMs: GAP_MS, ...this.options, concerns, onEnd });
    if (first) listener.put(first);
    this.listeners.add(listener);
    return listener;
  }

  /** Ends every listener. */
  close(): void {
    for (const listener of [...this.listeners]) void listener.return();
  }
}

interface Listening {
  readonly gapMs: number;
  readonly concerns: (address: StreamAddress) => boolean;
  readonly onEnd: (listener: ChangeListener) => void;
}

/** Not an async generator: its `return` would wait behind the pending `next`. */
class ChangeListener implements AsyncIterableIterator<LedgerChange> {
  private readonly waiting = new Map<string, StreamAddress & { readonly eventTypes: Set<string> }>();
  private last: Pick<LedgerChange, 'after' | 'position' | 'recordedAt'> | undefined;
  private asked: ((result: IteratorResult<LedgerChange, undefined>) => void) | undefined;
  private pause: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(private readonly listening: Listening) {}

  take({ type, position, recordedAt }: FollowedEvent, address: StreamAddress): void {
    if (!this.listening.concerns(address)) return;
    this.last = { after: this.last?.after ?? position - 1n, position, recordedAt };
    const known = this.waiting.get(keyOf(address));
    if (known) known.eventTypes.add(type);
    else this.waiting.set(keyOf(address), { ...address, eventTypes: new Set([type]) });
  }

  put({ after, position, recordedAt, streams }: LedgerChange): void {
    this.last = { after, position, recordedAt };
    for (const stream of streams) {
      this.waiting.set(keyOf(stream), { ...stream, eventTypes: new Set(stream.eventTypes) });
    }
  }

  wake(): void {
    if (!this.asked || !this.last || this.pause) return;
    const { asked, last } = this;
    const streams = [...this.waiting.values()].map((stream) => ({
      ...stream,
      eventTypes: [...stream.eventTypes],
    }));
    this.waiting.clear();
    this.last = undefined;
    this.asked = undefined;
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.wake();
    }, this.listening.gapMs);
    asked({ done: false, value: { ...last, streams } });
  }

  next(): Promise<IteratorResult<LedgerChange, undefined>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    const { promise, resolve } = Promise.withResolvers<IteratorResult<LedgerChange, undefined>>();
    this.asked = resolve;
    this.wake();
    return promise;
  }

  return(): Promise<IteratorResult<LedgerChange, undefined>> {
    this.ended = true;
    clearTimeout(this.pause);
    this.listening.onEnd(this);
    this.asked?.({ done: true, value: undefined });
    this.asked = undefined;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function keyOf({ kind, unitCode, fiscalYear }: StreamAddress): string {
  return [kind, unitCode, fiscalYear].join('-');
}
