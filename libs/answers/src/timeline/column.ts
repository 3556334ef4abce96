/** A typed array that grows by a half: not far from its content's own size, and cheap to write to a checkpoint. */
export class Column<A extends Uint16Array | Uint32Array | Float64Array> {
  private taken: number;

  constructor(
    private cells: A,
    private readonly sized: (length: number) => A,
  ) {
    this.taken = cells.length;
  }

  get length(): number {
    return this.taken;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  /** Answers the row that was written. */
  push(value: number): number {
    if (this.taken === this.cells.length) {
      const grown = this.sized(Math.ceil(this.taken * 1.5) + 16);
      grown.set(this.cells);
      this.cells = grown;
    }
    this.cells[this.taken] = value;
    this.taken += 1;
    return this.taken - 1;
  }

  /** Takes the last row away. */
  pop(): void {
    this.taken -= 1;
  }

  /** 0 for a row that was never written. */
  at(row: number): number {
    return this.cells[row] ?? 0;
  }

  /** What was written, without the room to grow. */
  written(): A {
    const written = this.sized(this.taken);
    written.set(this.cells.subarray(0, this.taken));
    return written;
  }
}
