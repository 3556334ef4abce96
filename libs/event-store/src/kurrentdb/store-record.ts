import { randomUUID } from 'node:crypto';
import { EventStoreError } from '../event-store-error';
import type { ClientChannel } from './client-channel';
import { OwnStream, type OwnRecord } from './own-stream';
import type { StreamNames } from './stored-record';

/** The store's own stream: its id, and whether a restore is unfinished. */
export class StoreRecord {
  private readonly stream: OwnStream;

  constructor(channel: ClientChannel, names: StreamNames) {
    this.stream = new OwnStream(channel, names.own('store'));
  }

  /** Draws an id if there is none and one may be written; undefined if it may not. */
  async storeId(mode: 'read' | 'write'): Promise<string | undefined> {
    for (;;) {
      const last = await this.stream.last();
      if (last) return String(last.data['storeId']);
      if (mode === 'read') return undefined;
      await this.stream.append('StoreOpened', { storeId: randomUUID() }, undefined);
    }
  }

  /** @throws EventStoreError if an append would not be stored. */
  tryAppending(): Promise<void> {
    return this.stream.tryAppending();
  }

  async isFilling(): Promise<boolean> {
    return (await this.restoreNote()).isUnfinished;
  }

  /** For one run of a restore. */
  async restoreNote(): Promise<RestoreNote> {
    const last = await this.stream.last();
    if (!last)
      throw new EventStoreError('STORE_UNREADABLE', 'the stream in which the store keeps its id is gone');
    return new RestoreNote(this.stream, last);
  }
}

/**
 * The restore notes of a store, from the view of one run. A run is identified by the place of its own note. If another
 * note follows, another process restores. Nobody can tell whether an earlier run is still alive, so a later run takes
 * over and the earlier one stops.
 */
export class RestoreNote {
  private isOurs = false;

  constructor(
    private readonly stream: OwnStream,
    private last: OwnRecord,
  ) {}

  get isUnfinished(): boolean {
    return this.last.type === 'RestoreBegun';
  }

  /**
   * Call it before anything is written. @throws EventStoreError RESTORE_UNFINISHED if another process has begun or
   * taken over.
   */
  async claim(): Promise<void> {
    if (!this.isOurs) await this.say('RestoreBegun');
    else if ((await this.stream.last())?.revision !== this.last.revision) throw anotherRestores();
    this.isOurs = true;
  }

  /** Ends the run, if one has begun. @throws EventStoreError RESTORE_UNFINISHED. */
  async end(): Promise<void> {
    if (this.isUnfinished) await this.say('RestoreEnded');
  }

  private async say(type: 'RestoreBegun' | 'RestoreEnded'): Promise<void> {
    const { data, revision } = this.last;
    const said = { storeId: data['storeId'] };
    if (!(await this.stream.append(type, said, this.last))) throw anotherRestores();
    this.last = { type, data: said, revision: revision + 1n };
  }
}

function anotherRestores(): EventStoreError {
  return new EventStoreError(
    'RESTORE_UNFINISHED',
    'another process restores into this store; wait for its end',
  );
}
