import { Column } from './column';
import { DAY_SUMS_BYTES, DaySums, MOST_STEPS, type StoredDaySums } from './day-sums';

/** A point on both axes of time: facts dated up to `day` among the first `known` that were recorded. Inclusive. */
export interface TimelinePoint {
  /** Day of the fiscal year, 1 for 1 January; 0 for none. */
  readonly day: number;
  /** Ordinal of the last fact that counts as known; 0 for none. */
  readonly known: number;
}

/** The columns and chains as they lie in a checkpoint. */
export interface StoredChains {
  readonly day: Uint16Array<ArrayBuffer>;
  readonly fact: Uint32Array<ArrayBuffer>;
  readonly running: Float64Array<ArrayBuffer>;
  readonly cells: readonly (readonly Uint32Array<ArrayBuffer>[])[];
  /** Of the cells with many chains. */
  readonly days: ReadonlyMap<number, StoredDaySums>;
}

/**
 * Running sums that can be asked at any point of both axes of time, without a copy for each.
 *
 * The amounts of a cell stand in the order in which they were recorded, in chains within which dates do not go backwards
 * either. So a point in time cuts every chain at one place, which is found by halving, and the cell's sum is the sum of
 * the running sums there. A fact that is entered late begins or continues another chain; a cell has as few chains as
 * can be, and never more than the year has days. One row per amount: 14 bytes, and its place in the chain.
 */
export class Chains {
  /** Rows that were looked at since the beginning: what a test counts instead of time. */
  visited = 0;
  private readonly day: Column<Uint16Array<ArrayBuffer>>;
  private readonly fact: Column<Uint32Array<ArrayBuffer>>;
  private readonly running: Column<Float64Array<ArrayBuffer>>;
  /** By cell: its chains by the date of their ends, latest last; a chain is the numbers of its rows. */
  private readonly cells: number[][][];
  /** By cell: the day on which each of its chains ends, ascending. */
  private readonly ends: number[][];
  /** Of cells with many chains, for the question that is asked most: all that is known, up to a day. */
  private readonly days = new Map<number, DaySums>();
  private readonly sums = new Map<number, number | undefined>();

  constructor(stored: StoredChains = NOTHING) {
    this.day = new Column(stored.day, (length) => new Uint16Array(length));
    this.fact = new Column(stored.fact, (length) => new Uint32Array(length));
    this.running = new Column(stored.running, (length) => new Float64Array(length));
    this.cells = stored.cells.map((chains) => chains.map((rows) => [...rows]));
    this.ends = this.cells.map((chains) => chains.map((rows) => this.day.at(rows.at(-1) ?? 0)));
    for (const [cell, sums] of stored.days) this.days.set(cell, new DaySums(sums));
  }

  get rows(): number {
    return this.day.length;
  }

  get bytes(): number {
    return (
      this.day.bytes +
      this.fact.bytes +
      this.running.bytes +
      this.rows * BYTES_IN_CHAIN +
      this.days.size * DAY_SUMS_BYTES +
      this.sums.size * BYTES_PER_SUM
    );
  }

  /** `at.known` is the ordinal of the fact itself and never smaller than the one before. */
  add(cell: number, at: TimelinePoint, amount: number): void {
    this.day.push(at.day);
    const row = this.fact.push(at.known);
    const chains = (this.cells[cell] ??= []);
    const ends = (this.ends[cell] ??= []);
    const place = countUpTo(ends, at.day) - 1;
    const chain = place < 0 ? undefined : chains[place];
    this.running.push((chain ? this.running.at(chain[chain.length - 1] ?? row) : 0) + amount);
    if (chain) {
      chain.push(row);
      ends[place] = at.day;
    } else {
      chains.unshift([row]);
      ends.unshift(at.day);
    }
    this.days.get(cell)?.add(at.day, amount);
    if (chains.length > MANY_CHAINS && !this.days.has(cell)) this.days.set(cell, this.byDay(chains));
  }

  /** Puts a 1 at each day on which something was put into the cell. */
  markDays(cell: number, days: Uint8Array): void {
    for (const chain of this.cells[cell] ?? []) for (const row of chain) days[this.day.at(row)] = 1;
  }

  /** Whether nothing that is here was recorded after the point. */
  isAllKnownAt({ known }: TimelinePoint): boolean {
    return known >= this.fact.at(this.rows - 1);
  }

  /** Undefined where nothing was ever put into the cell by then. */
  sumUpTo(cell: number, point: TimelinePoint): number | undefined {
    const days = this.days.get(cell);
    if (days && this.isAllKnownAt(point)) {
      this.visited += MOST_STEPS;
      return days.sumUpTo(point.day);
    }
    return days ? this.sumOnce(cell, point) : this.sumOfChains(cell, point);
  }

  /** What was recorded later changes nothing about a point in the past: a sum over many chains is formed once. */
  private sumOnce(cell: number, point: TimelinePoint): number | undefined {
    const key = (point.known * 512 + point.day) * MOST_CELLS + cell;
    if (cell >= MOST_CELLS || !Number.isSafeInteger(key)) return this.sumOfChains(cell, point);
    if (this.sums.has(key)) return this.sums.get(key);
    const sum = this.sumOfChains(cell, point);
    if (this.sums.size >= MOST_SUMS) this.sums.clear();
    this.sums.set(key, sum);
    return sum;
  }

  private sumOfChains(cell: number, point: TimelinePoint): number | undefined {
    let sum: number | undefined;
    for (const chain of this.cells[cell] ?? []) {
      const count = this.countUpTo(chain, point);
      if (count > 0) sum = (sum ?? 0) + this.running.at(chain[count - 1] ?? 0);
    }
    return sum;
  }

  written(): StoredChains {
    const [day, fact, running] = [this.day.written(), this.fact.written(), this.running.written()];
    const cells = Array.from(this.cells, (chains = []) => chains.map((rows) => Uint32Array.from(rows)));
    const days = new Map([...this.days].map(([cell, sums]) => [cell, sums.written()]));
    return { day, fact, running, cells, days };
  }

  private byDay(chains: readonly (readonly number[])[]): DaySums {
    const days = new DaySums();
    for (const chain of chains) {
      let before = 0;
      for (const row of chain) {
        days.add(this.day.at(row), this.running.at(row) - before);
        before = this.running.at(row);
      }
    }
    return days;
  }

  /** How many rows of a chain lie within the point: it holds up to some row and for none after it. */
  private countUpTo(chain: readonly number[], { day, known }: TimelinePoint): number {
    let [low, high] = [0, chain.length];
    if (this.isWithin(chain[high - 1], day, known)) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isWithin(chain[middle], day, known)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isWithin(row: number | undefined, day: number, known: number): boolean {
    this.visited += 1;
    return row !== undefined && this.day.at(row) <= day && this.fact.at(row) <= known;
  }
}

/** Where looking into each chain begins to cost more than a tree by days. */
const MANY_CHAINS = 8;

/** How many sums of past points are cached, and how many cells their keys can distinguish. */
const MOST_SUMS = 16_384;
const MOST_CELLS = 65_536;
const BYTES_PER_SUM = 56;

/** A small integer in an array that has a half of its length to spare, at most. */
const BYTES_IN_CHAIN = 12;

const NOTHING: StoredChains = {
  day: new Uint16Array(0),
  fact: new Uint32Array(0),
  running: new Float64Array(0),
  cells: [],
  days: new Map(),
};

/** How many of the days, which ascend, are not after `day`. */
function countUpTo(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  // Facts mostly come in the order of their dates.
  if ((days[high - 1] ?? day) <= day) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
