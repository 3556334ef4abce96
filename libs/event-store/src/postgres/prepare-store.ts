import type { Client } from 'pg';
import { EventStoreError } from '../event-store-error';
import type { OpenMode } from '../event-store-options';
import { hasNoRight } from './postgres-failure';
import { LAYOUT, MIGRATIONS } from './schema';

/** A number that nobody else is likely to use. The holder of the lock with this number migrates. */
const MIGRATION_LOCK = '7164298317745021';

/**
 * Makes sure that the tables exist in the layout of this program, and returns the store's id. If there is nothing to
 * do, it locks nothing and needs no right to create. @throws EventStoreError STORE_NOT_FOUND, STORE_UNREADABLE,
 * INVALID_ARGUMENT.
 */
export async function prepareStore(client: Client, schema: string, mode: OpenMode): Promise<string> {
  await checkEncoding(client);
  const known = await readHead(client, schema);
  if (known?.layout === LAYOUT) return known.storeId;
  if (mode === 'read') {
    if (!known)
      throw new EventStoreError(
        'STORE_NOT_FOUND',
        `the database holds no event store in the schema ${schema}; start a writer on it once first`,
      );
    throw outdated(schema, known.layout);
  }
  await client.query('BEGIN');
  try {
    const storeId = await migrate(client, schema);
    await client.query('COMMIT');
    return storeId;
  } catch (error) {
    await client.query('ROLLBACK');
    if (known && hasNoRight(error)) throw outdated(schema, known.layout);
    throw error;
  }
}

async function migrate(client: Client, schema: string): Promise<string> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  // Another process may have been faster.
  const known = await readHead(client, schema);
  const from = known?.layout ?? 0;
  if (from > LAYOUT) throw outdated(schema, from);
  if (!known && !(await exists(client, 'SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1', schema))) {
    await client.query(`CREATE SCHEMA ${schema}`);
  }
  for (const migration of MIGRATIONS.slice(from)) await client.query(migration(schema));
  await client.query(`UPDATE ${schema}.head SET layout = ${LAYOUT}`);
  const made = await readHead(client, schema);
  if (!made) throw new EventStoreError('STORE_UNREADABLE');
  return made.storeId;
}

async function readHead(
  client: Client,
  schema: string,
): Promise<{ readonly layout: number; readonly storeId: string } | undefined> {
  const tables = `SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = 'head'`;
  if (!(await exists(client, tables, schema))) return undefined;
  const { rows } = await client.query<{ layout: string; store_id: string }>(
    `SELECT layout, store_id FROM ${schema}.head`,
  );
  const [row] = rows;
  if (!row)
    throw new EventStoreError(
      'STORE_UNREADABLE',
      `the schema ${schema} has lost the row of its table head; restore it from a backup`,
    );
  return { layout: Number(row.layout), storeId: row.store_id };
}

async function checkEncoding(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
  if (rows[0]?.server_encoding === 'UTF8') return;
  throw new EventStoreError(
    'INVALID_ARGUMENT',
    'names a database whose encoding is not UTF8; create one that is',
  );
}

async function exists(client: Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rows.length > 0;
}

function outdated(schema: string, layout: number): EventStoreError {
  const remedy =
    layout > LAYOUT
      ? 'use the version that wrote it'
      : 'run `budget store create` once as the owner of its tables, which brings them up to date';
  return new EventStoreError(
    'STORE_UNREADABLE',
    `the schema ${schema} has the layout ${layout}, this program reads ${LAYOUT}: ${remedy}`,
  );
}
