import type { OutgoingHttpHeaders } from 'node:http';
import type { LedgerReader } from '@ledger/reader';
import { LatelyUsed } from '../../lately-used';
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
  /** `withdrawn` of the self-check when it was made. */
  readonly withdrawn: number;
  /** How far the log had been read when the entry was last found to hold. */
  heldAt: bigint;
}

/** What an entry costs besides its key and its bytes: headers, links and a slot of the map, rounded up. */
const OVERHEAD = 1_024;

/** Encoded answers by request. Exact: never by time, only by position. */
export class AnswerCache {
  private readonly entries: LatelyUsed<string, Entry>;

  constructor(
    private readonly reader: LedgerReader,
    private readonly maxBytes: number,
  ) {
    this.entries = new LatelyUsed<string, Entry>(maxBytes, sizeOf);
  }

  /** The position before an answer is made; hand it to `put` afterwards, which drops the answer if its scope has changed since. */
  get head(): bigint {
    return this.reader.catalogue.head;
  }

  get bytes(): number {
    return this.entries.kept;
  }

  get(key: string): EncodedAnswer | undefined {
    const entry = this.entries.get(key);
    if (!entry || !this.reader.isReadable) return undefined;
    if (this.isUnreadable(entry.scope) || !this.holds(entry)) {
      this.entries.delete(key);
      return undefined;
    }
    return entry;
  }

  /** Keeps an answer, unless its scope was touched after `askedAt`, while it was made: then it may be of either side. */
  put(key: string, { headers, bytes }: EncodedAnswer, made: { scope: Scope; askedAt: bigint }): void {
    const { scope, askedAt } = made;
    const position = this.positionOf(scope);
    const { withdrawn } = this.reader.selfCheck;
    const entry = { headers, bytes, scope, position, withdrawn, heldAt: this.head };
    if (position > askedAt || this.isUnreadable(scope) || sizeOf(key, entry) > this.maxBytes / 4) return;
    this.entries.set(key, entry);
  }

  /** Keeps the answer that is kept under `key` under another key too. */
  alias(key: string, other: string): void {
    const entry = this.entries.get(key);
    if (entry) this.entries.set(other, entry);
  }

  private holds(entry: Entry): boolean {
    if (entry.withdrawn !== this.reader.selfCheck.withdrawn) return false;
    const { head } = this;
    // Nothing at all was read since.
    if (entry.heldAt === head) return true;
    if (this.positionOf(entry.scope) !== entry.position) return false;
    entry.heldAt = head;
    return true;
  }

  private isUnreadable(scope: Scope): boolean {
    const { unreadable } = this.reader;
    if (unreadable.size === 0) return false;
    return scope === 'log' || scope.some((year) => unreadable.concern(year));
  }

  private positionOf(scope: Scope): bigint {
    const { catalogue } = this.reader;
    if (scope === 'log') return catalogue.head;
    let last = 0n;
    for (const year of scope) {
      const position = catalogue.lastPositionAround(year);
      if (position > last) last = position;
    }
    return last;
  }
}

function sizeOf(key: string, { bytes }: EncodedAnswer): number {
  return key.length * 2 + bytes.length + OVERHEAD;
}
