import { BEFORE_FIRST, carriedDigest, eventDigest, type DigestedEvent } from './event-digest';

/** The end of a stream, as far as it was read or written. */
export interface StreamEnd {
  /** The number of events up to here. */
  readonly version: number;
  /** The digest of the last event. In older streams it also covers events that have none. */
  readonly digest: string;
  /** Whether the last event has its digest. Then every later event must have one. */
  readonly isCarried: boolean;
}

export const STREAM_START: StreamEnd = { version: 0, digest: BEFORE_FIRST, isCarried: false };

/** What is wrong if an event does not follow the one before it, or does not stand where it was stored. */
export type ChainFault = 'missing' | 'added' | 'no-digest' | 'wrong-digest' | 'displaced';

export const CHAIN_FAULTS: Readonly<Record<ChainFault, string>> = {
  missing: 'the event that should stand here is missing',
  added: 'a second event stands here, or one out of its order',
  'no-digest': 'it carries no digest though the event before it does',
  'wrong-digest': 'its digest does not fit: it, or one before it, was changed, exchanged or moved',
  displaced: 'its position or its time was changed in the store: the checksum of its row does not fit',
};

/** Checks one stream event by event: whether the next event is the one that was written there. */
export class StreamChain {
  constructor(private reached: StreamEnd = STREAM_START) {}

  /** The end behind the last correct event. */
  get end(): StreamEnd {
    return this.reached;
  }

  /** Takes the next event. If it does not follow, the end does not move. */
  take(event: DigestedEvent): ChainFault | undefined {
    const { version, digest: previous, isCarried } = this.reached;
    if (event.streamVersion !== version + 1) return event.streamVersion > version + 1 ? 'missing' : 'added';
    const digest = eventDigest(event, previous);
    const carried = carriedDigest(event.metadata);
    if (carried === undefined ? isCarried : carried !== digest)
      return carried === undefined ? 'no-digest' : 'wrong-digest';
    this.reached = { version: event.streamVersion, digest, isCarried: carried !== undefined };
    return undefined;
  }
}
