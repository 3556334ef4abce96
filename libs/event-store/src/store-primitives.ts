import { checkStreamId, type EventText, type RestoredText } from './checked-arguments';
import type { AppendPlace, EventStoreSupport, Head, RestoreResult, Subscription } from './event';
import { EventStoreError } from './event-store-error';
import type { Follower } from './event-store-options';
import type { StoredText } from './stored-event';

/** The methods that an adapter implements. Arguments are already checked, and events have their digests. */
export abstract class StorePrimitives {
  abstract readonly supports: EventStoreSupport;
  protected closing: Promise<void> | undefined;
  /** Why this is no longer the store that was opened. From then on nothing is read or written. */
  protected replaced: EventStoreError | undefined;

  /** A UUID that was drawn when the store was first opened. */
  async storeId(): Promise<string> {
    this.assertOpen();
    return this.readStoreId();
  }

  /** The number of events in the stream; 0 if it does not exist. */
  async streamVersion(streamId: string): Promise<number> {
    this.assertOpen();
    checkStreamId(streamId);
    return this.readStreamVersion(streamId);
  }

  async head(): Promise<Head> {
    this.assertOpen();
    return this.readHead();
  }

  /** Whether a restore was begun and has not ended. Then only the same restore may continue. */
  async restoreIsUnfinished(): Promise<boolean> {
    this.assertOpen();
    return this.readUnfinished();
  }

  protected abstract readStoreId(): Promise<string>;
  protected abstract write(
    streamId: string,
    expectedVersion: number,
    events: readonly EventText[],
  ): Promise<AppendPlace>;

  /** Returns whether any of them had been stored before. */
  protected async writeInTurn(
    streamId: string,
    expectedVersion: number,
    appends: readonly (readonly EventText[])[],
  ): Promise<boolean> {
    let [version, replayed] = [expectedVersion, false];
    for (const events of appends) {
      const place = await this.write(streamId, version, events);
      version = place.streamVersion;
      replayed ||= place.replayed;
    }
    return replayed;
  }

  protected abstract readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly StoredText[]>;
  protected abstract readLog(after: bigint, limit: number): Promise<readonly StoredText[]>;
  protected abstract readStreamVersion(streamId: string): Promise<number>;
  protected abstract readHead(): Promise<Head>;
  protected abstract subscribe(follower: Follower): Promise<Subscription>;
  /** Writes and flushes something that is not an event, or asks the store whether it could. */
  protected abstract writeNothing(): Promise<void>;
  protected abstract fill(events: AsyncIterable<RestoredText>): Promise<RestoreResult>;
  protected abstract readUnfinished(): Promise<boolean>;
  /** Releases the store. All appends have been answered. */
  protected abstract shutDown(): Promise<void>;

  /** @throws EventStoreError why an append would not be stored. */
  protected async tried(): Promise<void> {
    if (await this.readUnfinished()) throw new EventStoreError('RESTORE_UNFINISHED');
    await this.writeNothing();
  }

  protected assertOpen(): void {
    if (this.closing) throw new EventStoreError('STORE_CLOSED');
    if (this.replaced) throw this.replaced;
  }
}
