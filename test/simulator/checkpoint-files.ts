import { basename, dirname } from 'node:path';
import type { CheckpointDisk } from '@ledger/reader';
import type { Random } from './random';
import type { VirtualTime } from './virtual-time';

interface File {
  bytes: Buffer;
  /** As it was when the disk last had all of it for certain. */
  safe: Buffer | undefined;
}

/** The disk of one replica: its files outlive the process, and not all of them a power loss. */
export class CheckpointFiles implements CheckpointDisk {
  /** The share of writes that find no room. */
  full = 0;
  private readonly files = new Map<string, File>();

  constructor(
    private readonly time: VirtualTime,
    private readonly random: Random,
  ) {}

  async read(file: string): Promise<Buffer | undefined> {
    await this.time.sleep(this.random.between(0, 2));
    return this.files.get(file)?.bytes;
  }

  async write(file: string, parts: readonly Buffer[]): Promise<void> {
    await this.time.sleep(this.random.between(0, 20));
    if (this.random.chance(this.full)) throw new Error('no room');
    this.files.set(file, { bytes: Buffer.concat(parts), safe: this.files.get(file)?.bytes });
  }

  names(folder: string): Promise<readonly string[]> {
    const all = [...this.files.keys()].filter((file) => dirname(file) === folder);
    return Promise.resolve(all.map((file) => basename(file)));
  }

  sweep(): Promise<void> {
    return Promise.resolve();
  }

  /** Nothing is flushed: each file is whole, torn, as it was before, or gone. */
  losePower(): void {
    for (const [name, file] of this.files) {
      const fate = this.random.weighted({ whole: 3, torn: 1, before: 1, gone: 1 });
      if (fate === 'torn') file.bytes = file.bytes.subarray(0, this.random.between(0, file.bytes.length));
      if (fate === 'before' && file.safe) file.bytes = file.safe;
      if (fate === 'gone') this.files.delete(name);
    }
  }

  /** One bit of one file is another. */
  flip(): void {
    const file = this.random.oneOf([...this.files.values()]);
    if (!file || file.bytes.length === 0) return;
    const at = this.random.between(0, file.bytes.length - 1);
    const flipped = Buffer.from(file.bytes);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << this.random.between(0, 7)), at);
    file.bytes = flipped;
  }
}
