import { Column, Positions, type StoredPositions } from '@ledger/answers';

export interface StoredTimes {
  readonly first: StoredPositions;
  readonly last: StoredPositions;
  readonly atMs: Float64Array<ArrayBuffer>;
}

const DAY_MS = 86_400_000;
/**
 * The low bits of an instant number the positions within one millisecond. The other bits reach to the year 2100, within
 * 63 bits.
 */
const PLACE_BITS = 21n;
const LAST_PLACE = (1n << PLACE_BITS) - 1n;
const ISO_LENGTH = '2023-06-30T23:59:59.000Z'.length;

/** When each position became known. Keeps one row of 16 to 24 bytes for each run of events in the same millisecond. */
export class RecordingTimes {
  private readonly first: Positions;
  private readonly last: Positions;
  /** Milliseconds since 1970, never decreasing. */
  private readonly atMs: Column<Float64Array<ArrayBuffer>>;
  private text = '';
  private day = { date: 'none', startMs: 0 };

  constructor(stored?: StoredTimes) {
    this.first = new Positions(stored?.first);
    this.last = new Positions(stored?.last);
    this.atMs = new Column(stored?.atMs ?? new Float64Array(0), (length) => new Float64Array(length));
    if (this.runs > 0) this.text = new Date(this.atMs.at(this.runs - 1)).toISOString();
  }

  get bytes(): number {
    return this.first.bytes + this.last.bytes + this.atMs.bytes;
  }

  /** 0 while there is none. */
  get lastPosition(): bigint {
    return this.last.last;
  }

  /** ISO instant of the last position; undefined while there is none. */
  get lastRecordedAt(): string | undefined {
    return this.text === '' ? undefined : this.text;
  }

  add(position: bigint, recordedAt: string): void {
    if (recordedAt === this.text) {
      this.last.replaceLast(position);
      return;
    }
    const atMs = this.millisecondsOf(recordedAt);
    this.first.push(this.takeBack(atMs) ?? position);
    this.last.push(position);
    this.atMs.push(atMs);
    this.text = recordedAt;
  }

  /**
   * No event became known after one behind it: a clock was ahead. So all with later times were known at `atMs` at the
   * latest. @returns the first of them; undefined if there is none.
   */
  private takeBack(atMs: number): bigint | undefined {
    let first: bigint | undefined;
    while (this.runs > 0 && this.atMs.at(this.runs - 1) >= atMs) {
      first = this.first.last;
      for (const column of [this.first, this.last, this.atMs]) column.pop();
    }
    return first;
  }

  /** When the last event up to `cut` became known; undefined if there is none. */
  recordedAtOf(cut: bigint): string | undefined {
    const run = this.first.countUpTo(cut);
    return run === 0 ? undefined : new Date(this.atMs.at(run - 1)).toISOString();
  }

  /** The last position that was known at the ISO instant `knownAt`, inclusive; 0 if none was. */
  cutAt(knownAt: string): bigint {
    return this.last.at(this.runsUpTo(Date.parse(knownAt)));
  }

  /**
   * The recording time of a position, and its number within the millisecond, as one number. It grows with positions but
   * does not reveal how many positions lie between two instants. A position that was not read yet gives the number of
   * the last one read.
   */
  instantOf(position: bigint): bigint {
    const run = this.first.countUpTo(position);
    if (run === 0) return 0n;
    const last = this.last.at(run);
    const behind = (position < last ? position : last) - this.first.at(run);
    return (BigInt(this.atMs.at(run - 1)) << PLACE_BITS) + (behind < LAST_PLACE ? behind : LAST_PLACE);
  }

  /** The last position up to an instant as numbered by {@link instantOf}; 0 if there is none. */
  upToInstant(instant: bigint): bigint {
    const [ms, place] = [Number(instant >> PLACE_BITS), instant & LAST_PLACE];
    const runs = this.runsUpTo(ms);
    const last = this.last.at(runs);
    if (runs === 0 || this.atMs.at(runs - 1) < ms) return last;
    const position = this.first.at(runs) + place;
    return position < last ? position : last;
  }

  written(): StoredTimes {
    return { first: this.first.written(), last: this.last.written(), atMs: this.atMs.written() };
  }

  /** Neighbouring events mostly share their day, so usually only the time of day is parsed. */
  private millisecondsOf(recordedAt: string): number {
    const { day } = this;
    if (recordedAt.length !== ISO_LENGTH || !recordedAt.startsWith(day.date)) {
      const ms = Date.parse(recordedAt);
      this.day = { date: recordedAt.slice(0, 11), startMs: ms - (ms % DAY_MS) };
      return ms;
    }
    const digits = (at: number) => recordedAt.charCodeAt(at) * 10 + recordedAt.charCodeAt(at + 1) - 528;
    const seconds = (digits(11) * 60 + digits(14)) * 60 + digits(17);
    return day.startMs + seconds * 1_000 + digits(20) * 10 + recordedAt.charCodeAt(22) - 48;
  }

  /** How many runs were recorded by then. */
  private runsUpTo(ms: number): number {
    let [low, high] = [0, this.runs];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.atMs.at(middle) <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private get runs(): number {
    return this.atMs.length;
  }
}
