import { setTimeout as pause } from 'node:timers/promises';
import type { AppendRequest } from '../append-queue';
import type { AppendPlace } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';
import type { Place } from './append-protocol';
import type { ClientChannel } from './client-channel';
import { droppedStream } from './dropped-streams';
import { hasNoAnswer, isTombstoned, isTransient, OtherVersion, storeFailure } from './kurrentdb-failure';
import type { LogClock } from './log-clock';
import { wireEvent, type StreamNames } from './stored-record';

/** An election takes some seconds. A server that is known to be unavailable is tried only once. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 200;

/**
 * Appends events. If the answer is lost, sends the identical append again, with the same ids and expected version,
 * until there is a definite answer. It never reads the stream in between: the server compares ids only if the expected
 * version is behind the stream.
 */
export class Appender {
  private away = false;
  /**
   * The last pending append of each stream. The server may store concurrent appends in any order, so they go one by
   * one.
   */
  private readonly underWay = new Map<string, Promise<unknown>>();

  /** Everything up to this position was stored before anything that is sent from now on. */
  private highest: bigint;

  constructor(
    private readonly channel: ClientChannel,
    private readonly names: StreamNames,
    private readonly heardOf: { readonly head: bigint; readonly clock: LogClock },
  ) {
    this.highest = heardOf.head;
  }

  /** Appends to one stream are sent one after another, in the order of the calls. */
  append(request: AppendRequest): Promise<AppendPlace> {
    const { streamId } = request;
    const before = this.underWay.get(streamId);
    const appending = before ? before.then(() => this.sendMarked(request)) : this.sendMarked(request);
    const forget = (): void => {
      if (this.underWay.get(streamId) === settled) this.underWay.delete(streamId);
    };
    const settled: Promise<void> = appending.then(forget, forget);
    this.underWay.set(streamId, settled);
    return appending;
  }

  private async sendMarked(request: AppendRequest): Promise<AppendPlace> {
    const { position: read } = this.heardOf.clock;
    const before = read > this.highest ? read : this.highest;
    const place = await this.sendUntilDefinite(request);
    // A deleted stream counts as absent, but its next event continues its old numbering.
    if (place.streamVersion !== request.expectedVersion + request.events.length)
      throw droppedStream(request.streamId);
    if (place.position > this.highest) this.highest = place.position;
    return { ...place, replayed: place.position <= before };
  }

  private sendOnce({ streamId, expectedVersion, events }: AppendRequest): Promise<Place> {
    const stream = this.names.nameOf(streamId);
    return this.channel.append({ stream, expectedVersion, events: events.map(wireEvent) });
  }

  private async sendUntilDefinite(request: AppendRequest): Promise<Place> {
    const startedAtMs = performance.now();
    for (;;) {
      try {
        const place = await this.sendOnce(request);
        this.away = false;
        return place;
      } catch (error) {
        if (hasNoAnswer(error)) await this.channel.abandon();
        if (!isTransient(error)) {
          this.away = false;
          throw definiteFailure(error, request);
        }
        if (this.away || performance.now() - startedAtMs > PATIENCE_MS) {
          this.away = true;
          throw unknownOutcome(error);
        }
      }
      await pause(RETRY_MS);
    }
  }
}

function definiteFailure(error: unknown, { streamId, expectedVersion }: AppendRequest): EventStoreError {
  if (isTombstoned(error)) return droppedStream(streamId, error);
  if (!(error instanceof OtherVersion)) return storeFailure(error);
  return versionConflict(streamId, expectedVersion, error.actualVersion);
}

function unknownOutcome(cause: unknown): EventStoreError {
  return new EventStoreError(
    'STORE_UNAVAILABLE',
    'the event database did not answer an append, and it is not known whether it was stored: send the same again, with the same ids',
    { cause },
  );
}
