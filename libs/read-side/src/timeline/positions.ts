/** Positions of a stream's events in ascending order, 8 bytes each: they may need 64 bits. */
export class Positions {
  private taken: number;

  constructor(private cells = new BigInt64Array(0)) {
    this.taken = cells.length;
  }

  get length(): number {
    return this.taken;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  get last(): bigint {
    return this.cells[this.taken - 1] ?? 0n;
  }

  /** The position of the event of this ordinal, from 1. */
  at(ordinal: number): bigint {
    return this.cells[ordinal - 1] ?? 0n;
  }

  push(position: bigint): void {
    if (this.taken === this.cells.length) {
      const grown = new BigInt64Array(Math.ceil(this.taken * 1.25) + 16);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.cells[this.taken] = position;
    this.taken += 1;
  }

  /** Of a column that holds something. */
  replaceLast(position: bigint): void {
    this.cells[this.taken - 1] = position;
  }

  /** How many lie at or before `cut`. */
  countUpTo(cut: bigint): number {
    if (this.last <= cut) return this.taken;
    let [low, high] = [0, this.taken];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cells[middle] ?? 0n) <= cut) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  written(): BigInt64Array<ArrayBuffer> {
    const written = new BigInt64Array(this.taken);
    written.set(this.cells.subarray(0, this.taken));
    return written;
  }
}
