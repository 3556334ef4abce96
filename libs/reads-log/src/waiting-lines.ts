const CHUNK_BYTES = 65_536;
const LINE_END = 10;

/** Lines in memory, as the bytes of a file. To add one costs little more than to copy it. */
export class WaitingLines {
  lines = 0;
  bytes = 0;
  private readonly full: Uint8Array[] = [];
  private open = new Uint8Array(0);
  private filled = 0;

  /** A line in parts, without its end. */
  add(parts: readonly Uint8Array[]): void {
    let length = 1;
    for (const part of parts) length += part.length;
    if (this.filled + length > this.open.length) this.begin(length);
    for (const part of parts) {
      this.open.set(part, this.filled);
      this.filled += part.length;
    }
    this.open[this.filled] = LINE_END;
    this.filled += 1;
    this.lines += 1;
    this.bytes += length;
  }

  /** All that was added. Nothing may be added afterwards. */
  taken(): readonly Uint8Array[] {
    this.close();
    return this.full;
  }

  private begin(length: number): void {
    this.close();
    this.open = new Uint8Array(Math.max(CHUNK_BYTES, length));
  }

  private close(): void {
    if (this.filled > 0) this.full.push(this.open.subarray(0, this.filled));
    this.open = new Uint8Array(0);
    this.filled = 0;
  }
}
