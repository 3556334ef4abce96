import { isPlainObject } from '../json-text';

/** The position of an event, and its time from the server or from a restore. */
export interface Stamp {
  readonly position: bigint;
  readonly ms: number;
}

/** A range of positions whose events have earlier times than an event before them. */
interface Dip {
  readonly from: bigint;
  readonly to: bigint;
  /** The latest time before the range. It counts for all events in it. */
  readonly ms: number;
}

/** A clock in its saved form. Positions are text, because they may need 64 bits. */
export interface WrittenClock {
  readonly position: string;
  readonly latestMs: number;
  readonly dips: readonly { readonly from: string; readonly to: string; readonly ms: number }[];
}

/**
 * The running maximum of times along the log. Server clocks rarely step back: with another leader, or after a
 * correction. Only these steps are stored. For all other events the server's time is the maximum.
 */
export class LogClock {
  private dips: Dip[] = [];
  private inDip = false;
  private seen = 0n;
  private latest = Number.NEGATIVE_INFINITY;

  /** Everything up to here is known. */
  get position(): bigint {
    return this.seen;
  }

  /** The time of the last known event; absent before the first. */
  get latestMs(): number | undefined {
    return this.seen === 0n ? undefined : this.latest;
  }

  /** Takes the next event of the log. Ignores an event that is already known. */
  take({ position, ms }: Stamp): void {
    if (position <= this.seen) return;
    this.seen = position;
    if (ms >= this.latest) {
      this.latest = ms;
      this.inDip = false;
      return;
    }
    const begun = this.inDip ? this.dips.pop() : undefined;
    this.dips.push({ from: begun?.from ?? position, to: position, ms: this.latest });
    this.inDip = true;
  }

  /** The time that counts for an event. The event must be known. */
  timeOf({ position, ms }: Stamp): number {
    const dip = this.dips.findLast(({ from }) => from <= position);
    return dip && position <= dip.to ? dip.ms : ms;
  }

  written(): WrittenClock {
    const dips = this.dips.map(({ from, to, ms }) => ({ from: String(from), to: String(to), ms }));
    return { position: String(this.seen), latestMs: this.latest, dips };
  }

  /** Continues from a saved clock if that is further. */
  skipTo({ position, latestMs, dips }: WrittenClock): void {
    if (BigInt(position) <= this.seen) return;
    this.seen = BigInt(position);
    this.latest = latestMs;
    this.dips = dips.map(({ from, to, ms }) => ({ from: BigInt(from), to: BigInt(to), ms }));
    this.inDip = this.dips.at(-1)?.to === this.seen;
  }
}

export function isWrittenClock(value: unknown): value is WrittenClock {
  if (!isPlainObject(value)) return false;
  const { position, latestMs, dips } = value;
  return isPosition(position) && Number.isSafeInteger(latestMs) && Array.isArray(dips) && dips.every(isDip);
}

function isDip(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { from, to, ms } = value;
  return isPosition(from) && isPosition(to) && Number.isSafeInteger(ms);
}

function isPosition(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,19}$/.test(value);
}
