import { EventStoreError, type StoreTrouble } from '../event-store-error';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
const CONSTRAINT_UNIQUE = 2067;

/** Turns an error of the driver into one of the port. `file` is named in its text. */
export function storeFailure(error: unknown, file: string): EventStoreError {
  if (error instanceof EventStoreError) return error;
  if (propertyOf(error, 'code') === 'ERR_INVALID_STATE') {
    return new EventStoreError('STORE_CLOSED', 'the store is closed', { cause: error });
  }
  const code = primaryCodeOf(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) {
    return new EventStoreError(
      'STORE_UNREADABLE',
      `${file} is no event store or is damaged; it was left as it is: restore it from a backup or name another folder`,
      { cause: error },
    );
  }
  const trouble = troubleOf(code);
  return new EventStoreError(
    'STORE_UNAVAILABLE',
    `${file} could not be read or written; ${REASONS[trouble]}`,
    {
      cause: error,
      trouble,
    },
  );
}

const REASONS = {
  'disk-full': 'the disk is full: make room and try again',
  'read-only': 'the disk, the folder or the file can only be read: make it writable and try again',
  unknown: 'check disk and rights and try again',
} as const satisfies Partial<Record<StoreTrouble, string>>;

function troubleOf(code: number | undefined): keyof typeof REASONS {
  if (code === FULL) return 'disk-full';
  return code === READ_ONLY ? 'read-only' : 'unknown';
}

export function isBusy(error: unknown): boolean {
  const code = primaryCodeOf(error);
  return code === BUSY || code === LOCKED;
}

export function isUniqueViolation(error: unknown): boolean {
  return propertyOf(error, 'errcode') === CONSTRAINT_UNIQUE;
}

function primaryCodeOf(error: unknown): number | undefined {
  const code = propertyOf(error, 'errcode');
  return typeof code === 'number' ? code & 0xff : undefined;
}

function propertyOf(error: unknown, name: 'code' | 'errcode'): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return Object.getOwnPropertyDescriptor(error, name)?.value;
}
