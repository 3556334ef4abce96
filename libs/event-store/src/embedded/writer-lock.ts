import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EventStoreError } from '../event-store-error';
import { isBusy, storeFailure } from './sqlite-failure';

/**
 * The right to write: an open transaction on a separate SQLite file. It is a lock of the operating system that ends
 * with the process. Trap: on POSIX it also ends if this process opens and closes the file in another way.
 * @throws EventStoreError STORE_LOCKED.
 */
export function takeWriterLock(folder: string): DatabaseSync {
  const file = join(folder, 'writer.lock');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (!isBusy(error)) throw storeFailure(error, file);
    throw new EventStoreError(
      'STORE_LOCKED',
      `another process writes to this store (it holds ${file}); stop that process, or only read beside it`,
      { cause: error },
    );
  }
}
