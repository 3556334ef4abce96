import { crc32 } from 'node:zlib';

/** Decides what happens to writes in a simulation. */
export interface DiskWeather {
  /** Resolves when a write or a flush is done. */
  readonly work: () => Promise<void>;
  readonly write: () => 'whole' | 'none' | 'part';
  readonly flushFails: () => boolean;
  /** Of this many bytes that were not flushed, how many survive a power loss. */
  readonly survives: (bytes: number) => number;
}

export class DiskError extends Error {
  constructor(readonly kind: 'no room' | 'flush failed' | 'lost power') {
    super(kind);
  }
}

const HEADER_BYTES = 8;

/** An append-only file of records, each with its length and checksum. Unflushed records may be lost. */
export class SimulatedDisk {
  private flushed: Buffer[] = [];
  private unflushed: Buffer[] = [];
  private losses = 0;

  constructor(private readonly weather: DiskWeather) {}

  /** @throws DiskError; then a part of the record may stand at the end. */
  async write(record: unknown): Promise<void> {
    const bytes = encoded(record);
    await this.work();
    const fate = this.weather.write();
    if (fate === 'none') throw new DiskError('no room');
    this.unflushed.push(fate === 'whole' ? bytes : bytes.subarray(0, bytes.length / 2));
    if (fate === 'part') throw new DiskError('no room');
  }

  /** @throws DiskError; then nobody knows how much is on the disk. */
  async flush(): Promise<void> {
    await this.work();
    if (this.weather.flushFails()) throw new DiskError('flush failed');
    this.flushed.push(...this.unflushed);
    this.unflushed = [];
  }

  /** Undoes the unflushed writes. */
  takeBack(): void {
    this.unflushed = [];
  }

  losePower(): void {
    this.losses += 1;
    const bytes = Buffer.concat(this.unflushed);
    this.flushed.push(bytes.subarray(0, this.weather.survives(bytes.length)));
    this.unflushed = [];
  }

  /** All complete records from the beginning. A torn record ends them and is cut off. */
  recover(): readonly unknown[] {
    const bytes = Buffer.concat(this.flushed);
    const records: unknown[] = [];
    let at = 0;
    while (at + HEADER_BYTES <= bytes.length) {
      const content = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + bytes.readUInt32BE(at));
      if (content.length < bytes.readUInt32BE(at) || crc32(content) !== bytes.readUInt32BE(at + 4)) break;
      records.push(JSON.parse(content.toString('utf8')));
      at += HEADER_BYTES + content.length;
    }
    this.flushed = [bytes.subarray(0, at)];
    return records;
  }

  /** Replaces the content, as somebody with write access could. Nothing is torn. */
  replace(records: readonly unknown[]): void {
    this.flushed = records.map(encoded);
  }

  private async work(): Promise<void> {
    const { losses } = this;
    await this.weather.work();
    if (losses !== this.losses) throw new DiskError('lost power');
  }
}

function encoded(record: unknown): Buffer {
  const content = Buffer.from(JSON.stringify(record));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(content.length);
  header.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([header, content]);
}
