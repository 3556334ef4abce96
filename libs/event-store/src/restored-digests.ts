import {
  carriedDigest,
  eventDigest,
  STREAM_START,
  withDigest,
  type DigestedEvent,
  type StreamEnd,
} from '@ledger/log-proof';

/**
 * A restore keeps the digests of events even if they do not match, so that a copy shows what its source shows. Events
 * without a digest get one, because the digests of later events depend on it.
 */
export class RestoredDigests {
  private readonly ends = new Map<string, StreamEnd>();

  digested<Text extends Omit<DigestedEvent, 'streamVersion'>>(text: Text): Text {
    const { streamId, metadata } = text;
    const end = this.ends.get(streamId) ?? STREAM_START;
    const version = end.version + 1;
    const carried = carriedDigest(metadata);
    const digest = carried ?? eventDigest({ ...text, streamVersion: version }, end.digest);
    this.ends.set(streamId, { version, digest, isCarried: end.isCarried || carried !== undefined });
    // An event without a digest behind one that has a digest has lost it.
    return carried !== undefined || end.isCarried
      ? text
      : { ...text, metadata: withDigest(metadata, digest) };
  }
}

export function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
