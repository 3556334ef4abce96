import { carriedDigest, eventDigest, type DigestedEvent } from './event-digest';
import { LogTree } from './log-tree';
import { flawOf, type SealedHead } from './sealed-head';
import { STREAM_START, StreamChain, type ChainFault, type StreamEnd } from './stream-chain';

/** An event of a log. */
export interface LoggedEvent extends DigestedEvent {
  /** ISO instant. */
  readonly recordedAt: string;
  /** What a store says whose rows have checksums: the position or the time is not the one that was stored. */
  readonly isDisplaced?: boolean;
}

/** An event that was altered, or the place where one is missing. */
export interface EventFault {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly id: string;
  /** The index in the log, from 0. */
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

/** Checks a log in order, by the digests of its events and by heads that were sealed before. */
export class LogCheck {
  readonly tree = new LogTree();
  /** The first fault of each stream. Later events of the stream cannot be judged. */
  readonly faults: EventFault[] = [];
  private readonly ends = new Map<string, StreamEnd>();
  private readonly broken = new Set<string>();
  private readonly roots = new Map<number, string>();

  /** `sizes`: the sizes at which the root of the tree is needed. */
  constructor(private readonly sizes: ReadonlySet<number> = new Set()) {
    this.noteRoot();
  }

  /** Returns a fault if the event is the first altered one of its stream. */
  add(event: LoggedEvent): EventFault | undefined {
    const { streamId, streamVersion, id, recordedAt, isDisplaced } = event;
    const index = this.tree.size;
    const end = this.ends.get(streamId) ?? STREAM_START;
    const chain = new StreamChain(end);
    const wrong = chain.take(event);
    const digest = wrong ? eventDigest(event, end.digest) : chain.end.digest;
    // After a fault the chain continues with the event as it is, so that the tree covers all bytes.
    const isCarried = end.isCarried || carriedDigest(event.metadata) !== undefined;
    this.ends.set(streamId, wrong ? { version: streamVersion, digest, isCarried } : chain.end);
    this.tree.add({ index, digest, recordedAt });
    this.noteRoot();
    const found = wrong ?? (isDisplaced ? 'displaced' : undefined);
    if (!found || this.broken.has(streamId)) return undefined;
    this.broken.add(streamId);
    const place = found === 'missing' ? end.version + 1 : streamVersion;
    const fault = { streamId, streamVersion: place, id, index, fault: found };
    this.faults.push(fault);
    return fault;
  }

  /** Call it after the whole log was added. */
  headsOf(heads: readonly SealedHead[], keys: readonly string[]): readonly CheckedHead[] {
    return heads.map((head) => ({ head, fault: flawOf(head, keys) ?? this.faultOf(head) }));
  }

  /** Whether the log has this root at this size, which must be among `sizes`. Call it after the whole log was added. */
  faultOf({ size, root }: Pick<SealedHead, 'size' | 'root'>): HeadFault | undefined {
    if (size > this.tree.size) return 'log-too-short';
    return this.roots.get(size) === root ? undefined : 'other-root';
  }

  private noteRoot(): void {
    if (this.sizes.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }
}
