import { hash } from 'node:crypto';
import { asSeen, canonicalJson } from '@ledger/domain';

/** Digest of the canonical JSON of a request: the same request always has the same digest. */
export function digestOf(intent: unknown): string {
  return hash('sha256', canonicalJson(intent));
}

/**
 * The event id of the `ordinal`-th event (from 0) of a command: a name-based UUID (RFC 9562, version 8). A store
 * recognises a repeated append by these ids.
 */
export function eventIdOf(streamId: string, idempotencyKey: string, ordinal: number): string {
  const hex = hash('sha256', `${streamId}\n${idempotencyKey}\n${ordinal}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Prefixes of our own keys: entries of an import, the second halves of carry-forwards and returns, the administrator that the
 * settings name, and client keys.
 */
const OWN = /^(import|carry-in|cancel-carry-in|take-back|client):|^first-administrator /;

/** Longer keys are kept as digests: every event keeps its key, and every loaded stream the keys of all its commands. */
const LONGEST_KEY = 200;

/** The client's key; with a prefix if it looks like one of our own, as a digest if it is long. Undefined if absent or blank. */
export function clientKey(given: string | undefined): string | undefined {
  if (given === undefined || asSeen(given) === '') return undefined;
  // Ids of events are hashed as UTF-8, in which all lone surrogates are the same.
  if (given.length > LONGEST_KEY || !given.isWellFormed()) return `client:sha256:${digestOf(given)}`;
  return OWN.test(given) ? `client:${given}` : given;
}
