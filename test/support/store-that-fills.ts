import { EventStoreError, type EventToAppend, type NamedEnd, type StreamEnd } from '@ledger/event-store';
import { StoreBetween } from './store-between';

/** A store whose disk is full once it has stored so many appends of imports. */
export class StoreThatFills extends StoreBetween {
  private left = Number.POSITIVE_INFINITY;

  /** From now on there is room for `appends`. */
  room(appends: number): void {
    this.left = appends;
  }

  override appendInTurn(
    streamId: string,
    expected: NamedEnd,
    appends: readonly (readonly EventToAppend[])[],
  ): Promise<StreamEnd> {
    if (appends.length > this.left) {
      const full = new EventStoreError('STORE_UNAVAILABLE', 'the disk is full', { trouble: 'disk-full' });
      return Promise.reject(full);
    }
    this.left -= appends.length;
    return super.appendInTurn(streamId, expected, appends);
  }
}
