/** At most so many cells are looked at for a sum: the bits of 366. */
export const MOST_STEPS = 9;
const CELLS = 367;
/** What one takes up, its object included. */
export const DAY_SUMS_BYTES = CELLS * 8 + 200;

export interface StoredDaySums {
  readonly tree: Float64Array<ArrayBuffer>;
  /** The earliest day that has an amount. */
  readonly first: number;
}

/** Sums by day of the year in a Fenwick tree: adding and summing up to a day both take a step per bit. */
export class DaySums {
  private readonly tree: Float64Array<ArrayBuffer>;
  private first: number;

  constructor(stored?: StoredDaySums) {
    this.tree = stored?.tree.slice() ?? new Float64Array(CELLS);
    this.first = stored?.first ?? Number.POSITIVE_INFINITY;
  }

  /** 1 for 1 January. */
  add(day: number, amount: number): void {
    if (day < this.first) this.first = day;
    for (let cell = day; cell < CELLS; cell += cell & -cell)
      this.tree[cell] = (this.tree[cell] ?? 0) + amount;
  }

  /** Inclusive; undefined where nothing was added by then. */
  sumUpTo(day: number): number | undefined {
    if (day < this.first) return undefined;
    let sum = 0;
    for (let cell = day; cell > 0; cell -= cell & -cell) sum += this.tree[cell] ?? 0;
    return sum;
  }

  written(): StoredDaySums {
    return { tree: this.tree.slice(), first: this.first };
  }
}
