import type { OutgoingHttpHeaders } from 'node:http';
import type { LedgerReader } from '@ledger/read-side';
import type { Scope } from './scope';

/** An answer as it went out. */
export interface EncodedAnswer {
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

interface Entry extends EncodedAnswer {
  readonly scope: Scope;
  /** The last position of the scope when the answer was made: the entry holds for as long as this is still the last. */
  readonly position: bigint;
  readonly size: number;
}

/** What an entry costs besides its key and its bytes: headers, links and a slot of the map, rounded up. */
const OVERHEAD = 1_024;

/** Encoded answers by request, least recently asked first out. Exact: never by time, only by position. */
export class AnswerCache {
  /** Answers served without asking the read side. */
  hits = 0;
  /** Answers that were made and kept. */
  kept = 0;
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(
    private readonly reader: LedgerReader,
    private readonly maxBytes: number,
  ) {}

  /** The position that an answer asked for now may be of at the least; `put` wants it back. */
  get head(): bigint {
    return this.reader.history.head;
  }

  get(key: string): EncodedAnswer | undefined {
    const entry = this.entries.get(key);
    if (!entry || !this.reader.isReadable) return undefined;
    this.drop(key, entry);
    if (this.positionOf(entry.scope) !== entry.position) return undefined;
    this.add(key, entry);
    this.hits += 1;
    return entry;
  }

  /** Keeps an answer, unless its scope was touched after `askedAt`, while it was made: then it may be of either side. */
  put(key: string, { headers, bytes }: EncodedAnswer, made: { scope: Scope; askedAt: bigint }): void {
    const { scope, askedAt } = made;
    const position = this.positionOf(scope);
    const size = key.length * 2 + bytes.length + OVERHEAD;
    if (position > askedAt || size > this.maxBytes / 4) return;
    const before = this.entries.get(key);
    if (before) this.drop(key, before);
    this.add(key, { headers, bytes, scope, position, size });
    this.kept += 1;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.maxBytes) break;
      this.drop(oldest, entry);
    }
  }

  private positionOf(scope: Scope): bigint {
    const { history } = this.reader;
    if (scope === 'log') return history.head;
    let last = 0n;
    for (const year of scope) {
      const position = history.lastPositionAround(year);
      if (position > last) last = position;
    }
    return last;
  }

  private add(key: string, entry: Entry): void {
    this.entries.set(key, entry);
    this.bytes += entry.size;
  }

  private drop(key: string, { size }: Entry): void {
    this.entries.delete(key);
    this.bytes -= size;
  }
}
