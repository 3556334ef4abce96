/** As they lie in memory and in checkpoints. */
export type StoredPositions = Uint32Array<ArrayBuffer> | BigInt64Array<ArrayBuffer>;

/** The last position that 4 bytes can hold. */
const LAST_NARROW = 2n ** 32n - 1n;

/** Positions in ascending order. They may need 64 bits; as long as none does, each takes 4 bytes, else 8. */
export class Positions {
  private taken: number;

  constructor(private cells: StoredPositions = new Uint32Array(0)) {
    this.taken = cells.length;
  }

  get length(): number {
    return this.taken;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  get last(): bigint {
    return this.at(this.taken);
  }

  /** The position of the event of this ordinal, from 1. */
  at(ordinal: number): bigint {
    return BigInt(this.cells[ordinal - 1] ?? 0);
  }

  push(position: bigint): void {
    if (this.taken === this.cells.length) this.cells = resized(this.cells, Math.ceil(this.taken * 1.5) + 16);
    this.taken += 1;
    this.replaceLast(position);
  }

  /** Takes the last one away. */
  pop(): void {
    this.taken -= 1;
  }

  /** Of a column that holds something. */
  replaceLast(position: bigint): void {
    if (isNarrow(this.cells) && position <= LAST_NARROW) {
      this.cells[this.taken - 1] = Number(position);
      return;
    }
    if (isNarrow(this.cells)) this.cells = BigInt64Array.from(this.cells, BigInt);
    this.cells[this.taken - 1] = position;
  }

  /** How many lie at or before `cut`. */
  countUpTo(cut: bigint): number {
    let [low, high] = [0, this.taken];
    if (this.last <= cut) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cells[middle] ?? 0) <= cut) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  written(): StoredPositions {
    return this.cells.slice(0, this.taken);
  }
}

function resized(cells: StoredPositions, length: number): StoredPositions {
  if (isNarrow(cells)) {
    const grown = new Uint32Array(length);
    grown.set(cells);
    return grown;
  }
  const grown = new BigInt64Array(length);
  grown.set(cells);
  return grown;
}

/** Not by its class: what comes from a checkpoint may be of another realm. */
function isNarrow(cells: StoredPositions): cells is Uint32Array<ArrayBuffer> {
  return cells.BYTES_PER_ELEMENT === Uint32Array.BYTES_PER_ELEMENT;
}
