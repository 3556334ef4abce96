import { BEFORE_FIRST, carriedDigest, eventDigest, type DigestedEvent } from './event-digest';

/** The end of a stream, as far as it was read or written. */
export interface StreamEnd {
  /** Number of events up to here. */
  readonly version: number;
  /** Of the last of them; of older streams it covers events that carry none. */
  readonly digest: string;
  /** Whether the last event carries its digest: then every later one must. */
  readonly isCarried: boolean;
}

export const STREAM_START: StreamEnd = { version: 0, digest: BEFORE_FIRST, isCarried: false };

/** What is wrong where an event does not follow the one before it. */
export type ChainFault = 'missing' | 'added' | 'no-digest' | 'wrong-digest';

export const CHAIN_FAULTS: Readonly<Record<ChainFault, string>> = {
  missing: 'the event that should stand here is missing',
  added: 'a second event stands here, or one out of its order',
  'no-digest': 'it carries no digest though the event before it does',
  'wrong-digest': 'its digest does not fit: it, or one before it, was changed, exchanged or moved',
};

/** Goes through one stream, event by event, and says where the next one is not what was written there. */
export class StreamChain {
  constructor(private reached: StreamEnd = STREAM_START) {}

  /** Behind the last event that followed. */
  get end(): StreamEnd {
    return this.reached;
  }

  /** Takes the next event; where it does not follow, the end stays where it is. */
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
