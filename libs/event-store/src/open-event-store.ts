import type { EventStore } from './event-store';
import type { OpenOptions } from './event-store-options';
import { EventStoreError } from './event-store-error';

type OpenAdapter = (url: string, options: OpenOptions) => Promise<EventStore>;

/** Each adapter is loaded when it is first needed, so that users of a file do not load a server's driver. */
const embedded: OpenAdapter = async (url, options) =>
  (await import('./embedded/open-embedded')).openEmbedded(url, options);

const postgres: OpenAdapter = async (url, options) =>
  (await import('./postgres/open-postgres')).openPostgres(url, options);

const kurrentdb: OpenAdapter = async (url, options) =>
  (await import('./kurrentdb/open-kurrentdb')).openKurrentDB(url, options);

/** The only place that knows all adapters. The key is the scheme of the setting EVENT_STORE. */
const ADAPTERS: Readonly<Record<string, OpenAdapter>> = {
  embedded,
  postgres,
  postgresql: postgres,
  kurrentdb,
  'kurrentdb+discover': kurrentdb,
  esdb: kurrentdb,
  'esdb+discover': kurrentdb,
};

/**
 * Opens the store that `url` names by its scheme. The value is never printed, because it may contain a password.
 * Adapters say what is wrong with it (`names no folder`) or with the store, and the name of the setting is put in front
 * here. @throws EventStoreError INVALID_ARGUMENT for a malformed setting, otherwise the error of the adapter.
 */
export async function openEventStore(url: string, options: OpenOptions): Promise<EventStore> {
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/.exec(url)?.[0] ?? '';
  const open = Object.hasOwn(ADAPTERS, scheme) ? ADAPTERS[scheme] : undefined;
  if (!open) throw badSetting('has no known scheme');
  try {
    return await open(url, options);
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    if (error.code === 'INVALID_ARGUMENT') throw badSetting(error.message);
    throw unusable(error);
  }
}

function unusable({ code, message, cause }: EventStoreError): EventStoreError {
  return new EventStoreError(
    code,
    `the store that the setting EVENT_STORE names cannot be opened: ${message}`,
    {
      cause,
    },
  );
}

function badSetting(reason: string): EventStoreError {
  const schemes = Object.keys(ADAPTERS).map((scheme) => `${scheme}:…`);
  return new EventStoreError(
    'INVALID_ARGUMENT',
    `the setting EVENT_STORE ${reason}; accepted are: ${schemes.join(', ')} (for example embedded:./data)`,
  );
}
