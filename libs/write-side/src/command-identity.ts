import { hash } from 'node:crypto';
import { asSeen, canonicalJson } from '@ledger/domain';

/** Digest of the canonical JSON of a request: the same request always has the same digest. */
export function digestOf(intent: unknown): string {
  return hash('sha256', canonicalJson(intent));
}

/**
 * The event id of the `ordinal`-th event (from 0) of a command: a name-based UUID (RFC 9562, version 8), so that a
 * store recognises the same append when it is sent again.
 */
export function eventIdOf(streamId: string, idempotencyKey: string, ordinal: number): string {
  const hex = hash('sha256', `${streamId}\n${idempotencyKey}\n${ordinal}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Keys of our own: of entries of an import, and of the second halves of carry-forwards and of returns. */
const OWN = /^(import|carry-in|cancel-carry-in|take-back|client):/;

/** The key that a client gave, apart from all keys of our own; undefined for none, and for one that shows nothing. */
export function clientKey(given: string | undefined): string | undefined {
  if (given === undefined || asSeen(given) === '') return undefined;
  return OWN.test(given) ? `client:${given}` : given;
}
