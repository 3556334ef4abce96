import { resolve } from 'node:path';
import { EmbeddedEventStore } from './embedded/embedded-event-store';
import type { OpenMode } from './embedded/store-files';
import type { EventStore, EventStoreOptions } from './event-store';
import { EventStoreError } from './event-store-error';

export interface OpenOptions extends EventStoreOptions {
  /** 'write' creates the store where it is missing; of the embedded one only one process may write. */
  readonly mode: OpenMode;
}

type OpenAdapter = (rest: string, options: OpenOptions) => EventStore | Promise<EventStore>;

/** The one place that knows every adapter, by the scheme of the setting EVENT_STORE. */
const ADAPTERS: Readonly<Record<string, OpenAdapter>> = {
  embedded: (path, options) => {
    if (path === '') throw badSetting('names no folder');
    const folder = path === ':memory:' ? ({ inMemory: true } as const) : resolve(path);
    return new EmbeddedEventStore({ ...options, folder });
  },
};

/**
 * Opens the store that `url` names: `embedded:./data` (a folder, relative to the working directory) or
 * `embedded::memory:`. @throws EventStoreError INVALID_ARGUMENT for a setting of another form (its value is not printed,
 * it may carry a password), otherwise what the adapter says.
 */
export async function openEventStore(url: string, options: OpenOptions): Promise<EventStore> {
  const [, scheme = '', rest = ''] = /^([a-z+]+):(.*)$/s.exec(url) ?? [];
  if (!Object.hasOwn(ADAPTERS, scheme)) throw badSetting('has no known scheme');
  const open = ADAPTERS[scheme];
  if (!open) throw badSetting('has no known scheme');
  return open(rest, options);
}

function badSetting(reason: string): EventStoreError {
  const schemes = Object.keys(ADAPTERS).map((scheme) => `${scheme}:…`);
  return new EventStoreError(
    'INVALID_ARGUMENT',
    `the setting EVENT_STORE ${reason}; accepted are: ${schemes.join(', ')} (for example embedded:./data)`,
  );
}
