import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { OpenMode } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import { EventLog } from './event-log';
import { FilesInPlace } from './files-in-place';
import { assertEndsNoEarlier, assertWasBlank, HeadRecord, recordedEnds } from './head-record';
import { makeFolder } from './make-folder';
import { ADD_CHECKSUMS, APPLICATION_ID, SCHEMA, SCHEMA_VERSION, STORE_ID, WITHOUT_CHECKSUMS } from './schema';
import { storeFailure } from './sqlite-failure';
import { takeWriterLock } from './writer-lock';

export interface StoreFiles {
  readonly database: DatabaseSync;
  /** Shown in error messages. */
  readonly file: string;
  readonly storeId: string;
  /** Only for a writer with files. */
  readonly head?: HeadRecord;
  readonly inPlace: FilesInPlace;
  readonly release: () => void;
}

const BUSY_TIMEOUT_MS = 5_000;
const IN_MEMORY = ':memory:';

/**
 * Opens the store in `folder`. 'write' creates it if it is missing. Never changes files that are not ours.
 * @throws EventStoreError STORE_LOCKED, STORE_NOT_FOUND, STORE_UNREADABLE, STORE_UNAVAILABLE.
 */
export function openStoreFiles(folder: string, mode: OpenMode): StoreFiles {
  const file = join(folder, 'events.db');
  if (mode === 'read') {
    if (!existsSync(file)) throw notFound(file);
    return opened(file, { mode, folder });
  }
  makeFolder(folder);
  const lock = takeWriterLock(folder);
  try {
    return opened(file, { mode, folder, lock });
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Opens a store that is lost when it is closed. */
export function openInMemory(): StoreFiles {
  return opened(IN_MEMORY, { mode: 'write' });
}

interface Access {
  readonly mode: OpenMode;
  /** Absent in memory. */
  readonly folder?: string;
  readonly lock?: DatabaseSync;
}

function opened(file: string, access: Access): StoreFiles {
  const { folder } = access;
  let database: DatabaseSync | undefined;
  try {
    const ends = folder === undefined ? [] : recordedEnds(folder);
    database = new DatabaseSync(file, { readOnly: access.mode === 'read', timeout: BUSY_TIMEOUT_MS });
    if (isBlank(database)) assertWasBlank(ends, file);
    const storeId = access.mode === 'write' ? prepareForWriting(database, file) : identify(database, file);
    if (storeId === undefined) throw notFound(file);
    assertEndsNoEarlier(database, { storeId, file }, ends);
    const head =
      folder !== undefined && access.mode === 'write' ? new HeadRecord(folder, storeId) : undefined;
    const release = () => {
      head?.close();
      releaseAll(database, access.lock);
    };
    const inPlace = new FilesInPlace(folder === undefined ? [] : filesKept(file, access.mode));
    return { database, file, storeId, release, inPlace, ...(head && { head }) };
  } catch (error) {
    database?.close();
    throw storeFailure(error, file);
  }
}

/** While a reader is open, a writer may recreate the write-ahead log, so a reader does not watch it. */
function filesKept(file: string, mode: OpenMode): readonly string[] {
  return mode === 'write' ? [file, `${file}-wal`] : [file];
}

/** Releases the lock last, so that nobody writes before everything is closed. */
function releaseAll(database: DatabaseSync | undefined, lock: DatabaseSync | undefined): void {
  try {
    database?.close();
  } finally {
    lock?.close();
  }
}

function prepareForWriting(database: DatabaseSync, file: string): string {
  // Must come before any change, even of the journal mode.
  const known = identify(database, file);
  if (file !== IN_MEMORY) database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON');
  // The index of ids is written at random places. With SQLite's default of 2 MB, its pages would constantly be written
  // out and read back.
  database.exec('PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000');
  const log = new EventLog(database);
  if (known !== undefined) {
    if (pragma(database, 'user_version') === WITHOUT_CHECKSUMS)
      log.inTransaction(() => database.exec(ADD_CHECKSUMS));
    return known;
  }
  const storeId: string = randomUUID();
  log.inTransaction(() => {
    database.exec(SCHEMA);
    log.setMeta(STORE_ID, storeId);
  });
  return storeId;
}

/** The id of the store in the file; undefined if the file is still empty. @throws STORE_UNREADABLE. */
function identify(database: DatabaseSync, file: string): string | undefined {
  const applicationId = pragma(database, 'application_id');
  if (applicationId === 0 && isBlank(database)) return undefined;
  if (applicationId !== APPLICATION_ID) {
    throw unreadable(file, 'is a SQLite file but no event store; it was left as it is: name another folder');
  }
  const version = pragma(database, 'user_version');
  if (version !== SCHEMA_VERSION && version !== WITHOUT_CHECKSUMS) {
    throw unreadable(
      file,
      `has the layout ${String(version)}, this program reads ${WITHOUT_CHECKSUMS} and ${SCHEMA_VERSION}: use the version that wrote it`,
    );
  }
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(STORE_ID);
  const storeId = row?.['value'];
  if (typeof storeId !== 'string') throw unreadable(file, 'has lost its store id: restore it from a backup');
  return storeId;
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): SQLOutputValue | undefined {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}

function isBlank(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function notFound(file: string): EventStoreError {
  return new EventStoreError(
    'STORE_NOT_FOUND',
    `there is no event store in ${file}; start a writer on it once first`,
  );
}

function unreadable(file: string, reason: string): EventStoreError {
  return new EventStoreError('STORE_UNREADABLE', `${file} ${reason}`);
}
