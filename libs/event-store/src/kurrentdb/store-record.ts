import { randomUUID } from 'node:crypto';
import { EventStoreError } from '../event-store-error';
import type { ClientChannel } from './client-channel';
import { OwnStream } from './own-stream';
import type { StreamNames } from './stored-record';

/** What a store says of itself in a stream of its own: its id, and whether a restore has not ended. */
export class StoreRecord {
  private readonly stream: OwnStream;

  constructor(channel: ClientChannel, names: StreamNames) {
    this.stream = new OwnStream(channel, names.own('store'));
  }

  /** Draws an id where there is none yet and one may be written; undefined where it may not. */
  async storeId(mode: 'read' | 'write'): Promise<string | undefined> {
    for (;;) {
      const last = await this.stream.last();
      if (last) return String(last.data['storeId']);
      if (mode === 'read') return undefined;
      await this.stream.append('StoreOpened', { storeId: randomUUID() }, undefined);
    }
  }

  async isFilling(): Promise<boolean> {
    return (await this.stream.last())?.type === 'RestoreBegun';
  }

  /** Goes on where a restore has begun; false where one has ended meanwhile. */
  async beginFilling(): Promise<boolean> {
    return this.say('RestoreBegun');
  }

  async endFilling(): Promise<void> {
    if (await this.isFilling()) await this.say('RestoreEnded');
  }

  private async say(type: 'RestoreBegun' | 'RestoreEnded'): Promise<boolean> {
    const last = await this.stream.last();
    if (!last)
      throw new EventStoreError('STORE_UNREADABLE', 'the stream in which the store keeps its id is gone');
    if (last.type === type) return true;
    return this.stream.append(type, { storeId: last.data['storeId'] }, last);
  }
}
