import { hash } from 'node:crypto';

/** The parts of an event that its digest covers. `data` and `metadata` are the stored texts. */
export interface DigestedEvent {
  readonly streamId: string;
  /** From 1. */
  readonly streamVersion: number;
  readonly id: string;
  readonly type: string;
  /** The version of the payload's shape. */
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** The name of the digest in the metadata of an event. It comes last. */
export const DIGEST = '_digest';
/** Stands for the digest before the first event of a stream. */
export const BEFORE_FIRST = '0'.repeat(64);

const HEX_DIGITS = 64;
const SUFFIX = `,"${DIGEST}":"`;
const SUFFIX_LENGTH = SUFFIX.length + HEX_DIGITS + '"}'.length;
/** Names that begin with `_` at the end of the outermost object. Only the store may use such names. */
const OWN_NAMES = /(?:,"_\w+":"[^"\\]*")+\}$/;

/**
 * SHA-256 over the event and `previous`, the digest of the event before it in its stream. Each part is a line of its
 * own. No part contains a line break, because JSON writes one as `\n`.
 */
export function eventDigest(event: DigestedEvent, previous: string): string {
  const { streamId, streamVersion, id, type, version, data, metadata } = event;
  const given = withoutOwnNames(metadata);
  return hash(
    'sha256',
    `budget-ledger event 1\n${previous}\n${streamId}\n${streamVersion}\n${id}\n${type}\n${version}\n${given}\n${data}`,
  );
}

/** The digest in the metadata; undefined if there is none. */
export function carriedDigest(metadata: string): string | undefined {
  if (!metadata.startsWith(SUFFIX, metadata.length - SUFFIX_LENGTH)) return undefined;
  return metadata.slice(-HEX_DIGITS - 2, -2);
}

/** Adds the digest at the end of the metadata. */
export function withDigest(metadata: string, digest: string): string {
  return `${metadata.slice(0, -1)}${SUFFIX}${digest}"}`;
}

/** The metadata as the writer of the event gave them. */
function withoutOwnNames(metadata: string): string {
  // Looking for the beginning of such a name is cheaper than the whole pattern.
  if (!metadata.includes(',"_')) return metadata;
  return metadata.replace(OWN_NAMES, '}');
}
