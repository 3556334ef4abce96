import { Client } from 'pg';
import type { OpenOptions } from '../event-store-options';
import { parseAddress, type PostgresAddress } from './address';
import { addressFailure, openingFailure } from './postgres-failure';
import { PostgresEventStore } from './postgres-event-store';
import { prepareStore } from './prepare-store';

/** @throws EventStoreError INVALID_ARGUMENT, STORE_UNAVAILABLE, STORE_NOT_FOUND, STORE_UNREADABLE. */
export async function openPostgres(url: string, options: OpenOptions): Promise<PostgresEventStore> {
  const address = parseAddress(url);
  const client = clientFor(address);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const storeId = await prepareStore(client, address.schema, options.mode);
    return new PostgresEventStore({ ...options, address, storeId });
  } catch (error) {
    throw openingFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The driver reads certificate files here, and may throw. */
function clientFor({ config }: PostgresAddress): Client {
  try {
    return new Client(config);
  } catch (cause) {
    throw addressFailure(cause);
  }
}
