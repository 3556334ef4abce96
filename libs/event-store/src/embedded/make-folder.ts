import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventStoreError } from '../event-store-error';

/** @throws EventStoreError STORE_UNAVAILABLE */
export function makeFolder(folder: string): void {
  try {
    makeOneByOne(folder);
  } catch (cause) {
    const reason = REASONS.get(codeOf(cause)) ?? 'check path and rights';
    throw new EventStoreError('STORE_UNAVAILABLE', `the folder ${folder} cannot be created; ${reason}`, {
      cause,
    });
  }
}

/**
 * Trap: `mkdirSync` with `recursive` never returns where a folder is there and takes no other, as /proc does.
 */
function makeOneByOne(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeOneByOne(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'no folder can be made at this place: name another'],
  ['ENOTDIR', 'a file stands in the way: name another'],
  ['EEXIST', 'a file stands in the way: name another'],
  ['ENOSPC', 'the disk is full: make room and try again'],
  ['EROFS', 'the disk can only be read: name another place'],
]);

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
