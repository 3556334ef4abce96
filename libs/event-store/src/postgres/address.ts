import type { ClientConfig } from 'pg';
import { EventStoreError } from '../event-store-error';

export interface PostgresAddress {
  readonly config: ClientConfig & { readonly query_timeout: number };
  /** A checked name that may be used in SQL as it is. */
  readonly schema: string;
}

const DEFAULT_SCHEMA = 'budget_ledger';
const CONNECT_TIMEOUT_MS = 5_000;
/** After this time a connection counts as lost, even if it looks open. */
const QUERY_TIMEOUT_MS = 15_000;

/**
 * Parses `postgres://user:password@host:5432/database`. Takes the driver's parameters (`sslmode=verify-full`,
 * `sslrootcert=…`), and `schema=…` for the schema of the tables. @throws EventStoreError INVALID_ARGUMENT.
 */
export function parseAddress(url: string): PostgresAddress {
  if (!URL.canParse(url))
    throw new EventStoreError('INVALID_ARGUMENT', 'is no address such as postgres://user@host:5432/database');
  const parsed = new URL(url);
  const schema = parsed.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) {
    throw new EventStoreError(
      'INVALID_ARGUMENT',
      'has a parameter schema that is not made of a-z, 0-9 and _',
    );
  }
  parsed.searchParams.delete('schema');
  const config = {
    connectionString: parsed.href,
    application_name: 'budget-ledger',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    // Returns each value as the text that the server sent. Only this folder knows what each column means.
    types: { getTypeParser: () => (text: string) => text },
  } satisfies ClientConfig;
  return { config, schema };
}
