import { hash } from 'node:crypto';

/** What the digest of an event covers; `data` and `metadata` are the texts as they are stored. */
export interface DigestedEvent {
  readonly streamId: string;
  /** 1-based. */
  readonly streamVersion: number;
  readonly id: string;
  readonly type: string;
  /** Version of the payload's shape. */
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** The metadata of an event carry its digest under this name, behind all others. */
export const DIGEST = '_digest';
/** Stands for the digest of the event before the first one of a stream. */
export const BEFORE_FIRST = '0'.repeat(64);

const HEX_DIGITS = 64;
const SUFFIX = `,"${DIGEST}":"`;
const SUFFIX_LENGTH = SUFFIX.length + HEX_DIGITS + '"}'.length;
/** Names that begin with `_` at the end of the outermost object; before it nobody but the store may use such a name. */
const OWN_NAMES = /(?:,"_\w+":"[^"\\]*")+\}$/;

/**
 * SHA-256 over the event and `previous`, the digest of the one before it in its stream. Each part stands on a line of
 * its own: none of them holds a line break, since JSON writes one as `\n`.
 */
export function eventDigest(event: DigestedEvent, previous: string): string {
  const { streamId, streamVersion, id, type, version, data, metadata } = event;
  const given = withoutOwnNames(metadata);
  return hash(
    'sha256',
    `budget-ledger event 1\n${previous}\n${streamId}\n${streamVersion}\n${id}\n${type}\n${version}\n${given}\n${data}`,
  );
}

/** The digest that the metadata carry; undefined where they carry none. */
export function carriedDigest(metadata: string): string | undefined {
  if (!metadata.startsWith(SUFFIX, metadata.length - SUFFIX_LENGTH)) return undefined;
  return metadata.slice(-HEX_DIGITS - 2, -2);
}

/** The metadata with the digest behind all that they hold. */
export function withDigest(metadata: string, digest: string): string {
  return `${metadata.slice(0, -1)}${SUFFIX}${digest}"}`;
}

/** As the writer of the event gave them. */
function withoutOwnNames(metadata: string): string {
  // A search through a text that has no such name costs more than to look for its beginning.
  if (!metadata.includes(',"_')) return metadata;
  return metadata.replace(OWN_NAMES, '}');
}
