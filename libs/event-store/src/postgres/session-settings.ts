import type { ClientBase } from 'pg';
import { isAway } from './postgres-failure';

/** All queries read few rows by key, or pages in order. Compiling them takes far longer than running them. */
const UNCOMPILED = 'SET jit = off';

const READING = [
  UNCOMPILED,
  // This connection writes only notifications, and each would wait for the disk.
  'SET synchronous_commit = off',
];

const WRITING = [
  UNCOMPILED,
  // Acknowledged events must be on disk, even if the server's default does not require it.
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  "SET default_transaction_isolation = 'read committed'",
  'SET lock_timeout = 10000',
  // Plans are made once, on tables that may be empty then and huge later.
  'SET enable_seqscan = off',
  // Plans are kept, because planning the insert takes longer than running it.
  'SET plan_cache_mode = force_generic_plan',
];

export function prepareReading(client: ClientBase): Promise<void> {
  return prepare(client, READING);
}

export function prepareWriting(client: ClientBase): Promise<void> {
  return prepare(client, WRITING);
}

/** A relative of PostgreSQL may not know a setting, but can still work without it. */
async function prepare(client: ClientBase, settings: readonly string[]): Promise<void> {
  for (const setting of settings) {
    await client.query(setting).catch((error: unknown) => {
      if (isAway(error)) throw error;
    });
  }
}
