import { types } from 'node:util';
import { EventStoreError, type StoreTrouble } from '../event-store-error';

/** SQLSTATEs, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DISK_FULL = '53100';
const UNIQUE_VIOLATION = '23505';
const REFUSED_LOGIN = ['28000', '28P01'];
const NO_DATABASE = '3D000';
const NO_RIGHT = '42501';
const READ_ONLY = '25006';
/** The server is stopping, starting, busy or a standby. The same call may soon succeed on another connection. */
const AWAY = /^(08...|57P0[1-5]|53300|25006|40001|40P01|55P03|25P03)$/;
/** Node's error codes if there is no connection. */
const NETWORK_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ENOTFOUND: 'its host name is not known (ENOTFOUND)',
  EAI_AGAIN: 'its host name could not be looked up (EAI_AGAIN)',
  EHOSTUNREACH: 'there is no route to it (EHOSTUNREACH)',
  ETIMEDOUT: 'it does not answer (ETIMEDOUT)',
  ENOENT: 'its socket does not exist (ENOENT)',
};

/** Turns an error of the driver into one of the port. */
export function storeFailure(error: unknown): EventStoreError {
  if (error instanceof EventStoreError) return error;
  return new EventStoreError('STORE_UNAVAILABLE', `the database cannot be used: ${reasonOf(error)}`, {
    cause: error,
    trouble: troubleOf(error),
  });
}

/** The same when a store is opened, where the setting itself may be wrong. */
export function openingFailure(error: unknown): EventStoreError {
  const state = sqlState(error);
  const wrong = (reason: string) => new EventStoreError('INVALID_ARGUMENT', reason, { cause: error });
  if (state !== undefined && REFUSED_LOGIN.includes(state))
    return wrong('names a user or password that the server refuses');
  if (state === NO_DATABASE) return wrong('names a database that does not exist');
  if (state === NO_RIGHT) return wrong('names a user without the rights it needs; docs/stores.md lists them');
  return storeFailure(error);
}

/** Turns the driver's error about the address into one of the port. */
export function addressFailure(cause: unknown): EventStoreError {
  const isAboutFile = textOf(cause, 'syscall') !== undefined;
  const reason = isAboutFile
    ? 'names a certificate file that cannot be read'
    : 'is no address that the driver understands';
  return new EventStoreError('INVALID_ARGUMENT', reason, { cause });
}

/** Whether the connection or the server is the cause, not the statement: the same call may succeed in a moment. */
export function isAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return AWAY.test(state);
  // The driver reports a lost connection or a timeout as a plain Error, and network errors as one or several with a
  // code.
  return types.isNativeError(error) && (error.name === 'Error' || error.name === 'AggregateError');
}

/** Whether the data of the statement is the cause: its values, constraints, or limits of the program. */
export function isRefusal(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}

export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}

export function hasNoRight(error: unknown): boolean {
  return sqlState(error) === NO_RIGHT;
}

function sqlState(error: unknown): string | undefined {
  const code = textOf(error, 'code');
  return textOf(error, 'severity') === undefined ? undefined : code;
}

function troubleOf(error: unknown): StoreTrouble {
  const state = sqlState(error);
  if (state === DISK_FULL) return 'disk-full';
  if (state === NO_RIGHT) return 'no-right';
  if (state === READ_ONLY) return 'read-only';
  return isAway(error) ? 'away' : 'unknown';
}

function reasonOf(error: unknown): string {
  const state = sqlState(error);
  if (state === DISK_FULL) return 'its disk is full; make room and try again';
  if (state === NO_RIGHT) return 'its user lacks a right; docs/stores.md lists them';
  if (state !== undefined) return `it answers ${state}; its own log says more`;
  return NETWORK_REASONS[textOf(error, 'code') ?? ''] ?? 'the connection was lost or timed out';
}

function textOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}
