import { carriedDigest, eventDigest, type DigestedEvent } from './event-digest';
import { LogTree } from './log-tree';
import { flawOf, type SealedHead } from './sealed-head';
import { STREAM_START, StreamChain, type ChainFault, type StreamEnd } from './stream-chain';

/** An event of an exported log. */
export interface LoggedEvent extends DigestedEvent {
  /** ISO instant. */
  readonly recordedAt: string;
}

/** An event that is not what was written there, or the place where one is missing. */
export interface EventFault {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly id: string;
  /** Where it stands in the log, from 0. */
  readonly index: number;
  readonly fault: ChainFault;
}

export type HeadFault = 'unknown-key' | 'bad-signature' | 'log-too-short' | 'other-root';

export const HEAD_FAULTS: Readonly<Record<HeadFault, string>> = {
  'unknown-key': 'none of the keys that were given has signed it',
  'bad-signature': 'its signature does not fit: the head was changed',
  'log-too-short': 'the log ends before it: events are missing at the end',
  'other-root': 'the events up to there are not those that were sealed',
};

export interface CheckedHead {
  readonly head: SealedHead;
  readonly fault: HeadFault | undefined;
}

/**
 * Goes through a log in its order and says what of it is not as it was written: by the digests that its events carry, and
 * by heads that were sealed before.
 */
export class LogCheck {
  readonly tree = new LogTree();
  /** The first fault of each stream. Events after it in the stream cannot be judged. */
  readonly faults: EventFault[] = [];
  private readonly ends = new Map<string, StreamEnd>();
  private readonly broken = new Set<string>();
  private readonly roots = new Map<number, string>();

  /** `sizes`: at which the root of the tree is wanted. */
  constructor(private readonly sizes: ReadonlySet<number> = new Set()) {
    this.noteRoot();
  }

  /** Gives the fault where the event is the first of its stream that is not as it was written. */
  add(event: LoggedEvent): EventFault | undefined {
    const { streamId, streamVersion, id, recordedAt } = event;
    const index = this.tree.size;
    const end = this.ends.get(streamId) ?? STREAM_START;
    const chain = new StreamChain(end);
    const wrong = chain.take(event);
    const digest = wrong ? eventDigest(event, end.digest) : chain.end.digest;
    // Behind a fault the chain goes on from what stands there: the tree is to cover all bytes.
    const isCarried = end.isCarried || carriedDigest(event.metadata) !== undefined;
    this.ends.set(streamId, wrong ? { version: streamVersion, digest, isCarried } : chain.end);
    this.tree.add({ index, digest, recordedAt });
    this.noteRoot();
    if (!wrong || this.broken.has(streamId)) return undefined;
    this.broken.add(streamId);
    const place = wrong === 'missing' ? end.version + 1 : streamVersion;
    const fault = { streamId, streamVersion: place, id, index, fault: wrong };
    this.faults.push(fault);
    return fault;
  }

  /** To be asked when the whole log was added. */
  headsOf(heads: readonly SealedHead[], keys: readonly string[]): readonly CheckedHead[] {
    return heads.map((head) => ({ head, fault: flawOf(head, keys) ?? this.faultOf(head) }));
  }

  /** Whether the log has the root at the size, which must be one that was asked for. To be asked when all was added. */
  faultOf({ size, root }: Pick<SealedHead, 'size' | 'root'>): HeadFault | undefined {
    if (size > this.tree.size) return 'log-too-short';
    return this.roots.get(size) === root ? undefined : 'other-root';
  }

  private noteRoot(): void {
    if (this.sizes.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }
}
