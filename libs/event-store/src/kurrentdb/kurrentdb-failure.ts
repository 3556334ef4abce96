import { Metadata } from '@grpc/grpc-js';
import { ErrorType, isCommandError } from '@kurrent/kurrentdb-client';
import { EventStoreError } from '../event-store-error';

/**
 * Definite answers of the server. After any other error the call may have been carried out or not, and may succeed
 * later.
 */
const DEFINITE: readonly string[] = [
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.STREAM_DELETED,
  ErrorType.STREAM_TOMBSTONED,
  ErrorType.STREAM_NOT_FOUND,
];

/**
 * The ErrorType that the server sends with a failed call. The driver does not turn errors of our own calls into its
 * error classes.
 */
function kindOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isCommandError(error)) return error.type;
  const metadata: unknown = Reflect.get(error, 'metadata');
  return metadata instanceof Metadata ? metadata.get('exception')[0]?.toString() : undefined;
}

/** Whether the stream was deleted permanently. */
export function isTombstoned(error: unknown): boolean {
  return kindOf(error) === ErrorType.STREAM_DELETED;
}

/** gRPC status codes that a retry does not change, https://grpc.github.io/grpc/core/md_doc_statuscodes.html */
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

/** Whether the same call may succeed in a moment. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  const isAnswer = code === INVALID_ARGUMENT || code === PERMISSION_DENIED || code === UNAUTHENTICATED;
  return !isAnswer && !isDefinite(error);
}

function isDefinite(error: unknown): boolean {
  if (error instanceof EventStoreError || error instanceof OtherVersion || error instanceof EventTooLarge)
    return true;
  const kind = kindOf(error);
  return kind !== undefined && DEFINITE.includes(kind);
}

/** The server refuses an append because the stream has another version than expected. */
export class OtherVersion extends Error {
  constructor(readonly actualVersion: number) {
    super(`the stream is at version ${actualVersion}`);
  }
}

/**
 * The server refuses an append because an event is larger than its MaxAppendEventSize. The driver has no such error.
 */
export class EventTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`an event is larger than ${maxBytes} bytes`);
  }
}

/** No answer came in time. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer came in time');
  }
}

export function hasNoAnswer(error: unknown): boolean {
  return error instanceof NoAnswer || codeOf(error) === DEADLINE_EXCEEDED;
}

function isDenied(error: unknown): boolean {
  const code = codeOf(error);
  return kindOf(error) === ErrorType.ACCESS_DENIED || code === PERMISSION_DENIED || code === UNAUTHENTICATED;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}

/**
 * The driver's messages if there is no connection. They contain the address, which must not be printed, so they are
 * translated.
 */
const NETWORK_REASONS: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nothing listens there (ECONNREFUSED)'],
  [/Name resolution failed/, 'its host name is not known'],
  [/EHOSTUNREACH|ENETUNREACH/, 'there is no route to it'],
  [/ETIMEDOUT/, 'it does not answer (ETIMEDOUT)'],
  [/wrong version number/, 'it does not speak TLS, which the address asks for'],
  [/certificate/, 'its certificate is not trusted, or is for another host; tlsCaFile names who signed it'],
];

/** This also happens during an election, which ends by itself. */
const NO_LEADER = /Failed to discover/;

/** Whether no connection was made at all. */
export function isUnreachable(error: unknown): boolean {
  return networkReasonOf(error) !== undefined;
}

function networkReasonOf(error: unknown): string | undefined {
  const said = saidBy(error);
  return NETWORK_REASONS.find(([pattern]) => pattern.test(said))?.[1];
}

function reasonOf(error: unknown): string {
  if (NO_LEADER.test(saidBy(error))) return 'none of its nodes can be reached, or none of them leads';
  return kindOf(error) ?? networkReasonOf(error) ?? 'the connection was lost or cannot be made';
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** Turns an error of the driver into one of the port. */
export function storeFailure(error: unknown): EventStoreError {
  if (error instanceof EventStoreError) return error;
  const kind = kindOf(error);
  if (isDenied(error)) {
    const reason = 'the server refuses the user or lacks a right for it; docs/stores.md lists what it needs';
    return new EventStoreError('STORE_UNAVAILABLE', reason, { cause: error, trouble: 'no-right' });
  }
  if (kind === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) {
    const reason =
      'the append is larger than the server takes at once; raise its MaxAppendSize, or append less';
    return new EventStoreError('INVALID_ARGUMENT', reason, { cause: error });
  }
  if (error instanceof EventTooLarge) {
    const reason = `one event is larger than the server takes; its MaxAppendEventSize is ${error.maxBytes} bytes`;
    return new EventStoreError('INVALID_ARGUMENT', reason, { cause: error });
  }
  const reason = `the event database cannot be used: ${reasonOf(error)}`;
  return new EventStoreError('STORE_UNAVAILABLE', reason, { cause: error, trouble: 'away' });
}

/** The same when a store is opened, where the setting itself may be wrong. */
export function openingFailure(error: unknown): EventStoreError {
  if (!isDenied(error instanceof EventStoreError ? error.cause : error)) return storeFailure(error);
  const reason =
    'names a user or password that the server refuses, or a user without the rights it needs; docs/stores.md lists them';
  return new EventStoreError('INVALID_ARGUMENT', reason, { cause: error });
}
