import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { OpenOptions } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import { parseAddress } from './address';
import { ClientChannel } from './client-channel';
import { ClockKeeper } from './clock-keeper';
import { KurrentEventStore } from './kurrentdb-event-store';
import { openingFailure } from './kurrentdb-failure';
import { LogReader } from './log-reader';
import { OwnStream } from './own-stream';
import { StoreRecord } from './store-record';
import { StreamNames } from './stored-record';

/** @throws EventStoreError INVALID_ARGUMENT, STORE_UNAVAILABLE, STORE_NOT_FOUND, STORE_UNREADABLE. */
export async function openKurrentDB(url: string, options: OpenOptions): Promise<KurrentEventStore> {
  const { connectionString, ledger, secure } = parseAddress(url);
  const channel = new ClientChannel(clientOf(connectionString));
  const names = new StreamNames(ledger);
  const record = new StoreRecord(channel, names);
  const stream = new OwnStream(channel, names.own('clock'));
  const clock = new ClockKeeper({ stream, writes: options.mode === 'write' });
  const reader = new LogReader(channel, names, clock);
  try {
    const storeId = await record.storeId(options.mode);
    if (storeId === undefined) throw new EventStoreError('STORE_NOT_FOUND');
    await clock.resume();
    const head = await reader.lastPosition();
    return new KurrentEventStore({
      ...options,
      channel,
      names,
      storeId,
      record,
      reader,
      clock,
      secure,
      head,
    });
  } catch (error) {
    await channel.close();
    throw openingFailure(error);
  }
}

function clientOf(connectionString: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch {
    // No cause, because the driver's error contains the whole connection string.
    throw new EventStoreError('INVALID_ARGUMENT', 'is no connection string that the driver understands');
  }
}
