import type { ClientBase } from 'pg';
import { isAway } from './postgres-failure';

/** Everything here reads few rows by a key, or pages in order: to compile that takes far longer than to do it. */
const UNCOMPILED = 'SET jit = off';

const READING = [
  UNCOMPILED,
  // Nothing is written here but notices to others, and each of them would wait for the disk.
  'SET synchronous_commit = off',
];

const WRITING = [
  UNCOMPILED,
  // What is acknowledged is on disk, also where the server's default says that it need not be.
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  "SET default_transaction_isolation = 'read committed'",
  'SET lock_timeout = 10000',
  // Plans are made once, on tables that may be empty then and huge later.
  'SET enable_seqscan = off',
  // And once they are: to plan the insert takes longer than to carry it out.
  'SET plan_cache_mode = force_generic_plan',
];

export function prepareReading(client: ClientBase): Promise<void> {
  return prepare(client, READING);
}

export function prepareWriting(client: ClientBase): Promise<void> {
  return prepare(client, WRITING);
}

/** A relative of PostgreSQL may not know one of them, which is no reason not to work. */
async function prepare(client: ClientBase, settings: readonly string[]): Promise<void> {
  for (const setting of settings) {
    await client.query(setting).catch((error: unknown) => {
      if (isAway(error)) throw error;
    });
  }
}
