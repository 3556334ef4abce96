import { CHAIN_FAULTS } from '@ledger/log-proof';
import { EventStoreError } from '../event-store-error';
import type { ClientChannel } from './client-channel';
import { OwnStream } from './own-stream';

/** Entries in a stream's metadata that make the server drop events. The first is a soft delete. */
const DROPPING = ['$tb', '$maxCount', '$maxAge'];

/** Whether a stream without events has lost them. Its metadata tell it from a stream that never existed. */
export async function isDropped(channel: ClientChannel, streamName: string): Promise<boolean> {
  const metadata = await new OwnStream(channel, `$$${streamName}`).last();
  return DROPPING.some((name) => metadata?.data[name] !== undefined);
}

/** The error for a stream whose events were dropped. Only an administrator can do that. */
export function droppedStream(streamId: string, cause?: unknown): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `event 1 of the stream ${streamId}: ${CHAIN_FAULTS.missing} (the stream was deleted in the event database, or its metadata have the server drop events); restore the store from a backup`,
    { event: { streamId, streamVersion: 1, fault: 'missing' }, ...(cause !== undefined && { cause }) },
  );
}
