import { resolve } from 'node:path';
import type { OpenOptions } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import { EmbeddedEventStore } from './embedded-event-store';

/** `embedded:./data`, a folder relative to the working directory, or `embedded::memory:`. */
export async function openEmbedded(url: string, options: OpenOptions): Promise<EmbeddedEventStore> {
  const path = url.slice(url.indexOf(':') + 1);
  if (path === '') throw new EventStoreError('INVALID_ARGUMENT', 'names no folder');
  const folder = path === ':memory:' ? ({ inMemory: true } as const) : resolve(path);
  return new EmbeddedEventStore({ ...options, folder });
}
