/** A sector number that ends a chain. Real sector numbers are smaller. */
const NO_SECTOR = 0xfffffffa;
const TABLES_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const SMALL_SECTOR = 64;
const SMALL_STREAM = 4_096;
const KINDS = { stream: 2, root: 5 } as const;

/** A part of a stream that is contiguous in the file. */
export interface Piece {
  readonly at: number;
  readonly bytes: number;
}

/** A directory entry: a stream, a storage, or the root of the file. */
interface Entry {
  /** Where its name stands in the file. */
  readonly at: number;
  readonly name: string;
  readonly kind: number;
  /** The indices of the entries beside it and below it. */
  readonly left: number;
  readonly right: number;
  readonly below: number;
  readonly start: number;
  readonly bytes: number;
}

/**
 * The container of .xls ([MS-CFB]): its streams, and where their bytes are in the file. @throws RangeError if it refers
 * to places that do not exist.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  /** The next sector of the chain, for each sector. */
  private readonly next: readonly number[];
  private readonly entries: readonly Entry[];

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorBytes = 2 ** this.view.getUint16(30, true);
    if (this.sectorBytes !== 512 && this.sectorBytes !== 4_096)
      throw new RangeError('the sectors have no size that is known');
    this.next = this.numbersIn(this.tables());
    this.entries = this.placesOf(this.chain(this.number(48), this.next)).flatMap((at) => this.entriesAt(at));
  }

  /** All streams with the name. Objects that are embedded in a workbook have streams of their own. */
  streamsNamed(name: string): readonly Entry[] {
    return this.entries.filter((entry) => entry.kind === KINDS.stream && entry.name === name);
  }

  /** The stream with this name that belongs to the file itself, not to an embedded object. */
  ownStream(name: string): Entry | undefined {
    const beside = [this.root().below];
    const seen = new Set<Entry>();
    for (const turn of beside) {
      const entry = this.entries[turn];
      if (!entry || seen.has(entry)) continue;
      if (entry.kind === KINDS.stream && entry.name === name) return entry;
      seen.add(entry);
      beside.push(entry.left, entry.right);
    }
    return undefined;
  }

  /** Where the bytes of a stream are, in order. */
  piecesOf({ start, bytes }: Entry): readonly Piece[] {
    const isSmall = bytes < (this.number(56) || SMALL_STREAM);
    const each = isSmall ? SMALL_SECTOR : this.sectorBytes;
    const places = isSmall ? this.smallPlaces(start) : this.placesOf(this.chain(start, this.next));
    const needed = places.slice(0, Math.ceil(bytes / each));
    return needed.map((at, i) => ({ at, bytes: Math.min(each, bytes - i * each) }));
  }

  /** Small streams share the root's sectors. These are cut into smaller ones, which have a table of their own. */
  private smallPlaces(start: number): readonly number[] {
    const shared = this.placesOf(this.chain(this.root().start, this.next));
    const next = this.numbersIn(this.chain(this.number(60), this.next));
    return this.chain(start, next).map((sector) => {
      const at = sector * SMALL_SECTOR;
      const place = shared[Math.floor(at / this.sectorBytes)];
      if (place === undefined) throw new RangeError('a small sector is missing');
      return place + (at % this.sectorBytes);
    });
  }

  private root(): Entry {
    const root = this.entries.find(({ kind }) => kind === KINDS.root);
    if (!root) throw new RangeError('the directory has no root');
    return root;
  }

  /** The sectors that hold the table of chains. The header names the first of them. */
  private tables(): readonly number[] {
    const named = Array.from({ length: TABLES_IN_HEADER }, (_, i) => this.number(76 + 4 * i));
    let sector = this.number(68);
    for (let left = this.number(72); left > 0 && sector < NO_SECTOR; left -= 1) {
      const numbers = this.numbersIn([sector]);
      named.push(...numbers.slice(0, -1));
      sector = numbers.at(-1) ?? NO_SECTOR;
      if (named.length > this.view.byteLength) throw new RangeError('the tables have no end');
    }
    return named.filter((one) => one < NO_SECTOR).slice(0, this.number(44));
  }

  private chain(start: number, next: readonly number[]): readonly number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < NO_SECTOR; sector = next[sector] ?? NO_SECTOR) {
      if (sectors.length > next.length) throw new RangeError('a chain of sectors has no end');
      sectors.push(sector);
    }
    return sectors;
  }

  private placesOf(sectors: readonly number[]): readonly number[] {
    return sectors.map((sector) => (sector + 1) * this.sectorBytes);
  }

  private numbersIn(sectors: readonly number[]): readonly number[] {
    return this.placesOf(sectors).flatMap((at) =>
      Array.from({ length: this.sectorBytes / 4 }, (_, i) => this.number(at + 4 * i)),
    );
  }

  private entriesAt(place: number): readonly Entry[] {
    return Array.from({ length: this.sectorBytes / ENTRY_BYTES }, (_, i) => {
      const at = place + i * ENTRY_BYTES;
      const length = Math.min(this.view.getUint16(at + 64, true), 64);
      const units = Array.from({ length: Math.max(0, length / 2 - 1) }, (_unit, k) =>
        this.view.getUint16(at + 2 * k, true),
      );
      return {
        at,
        name: String.fromCharCode(...units),
        kind: this.view.getUint8(at + 66),
        left: this.number(at + 68),
        right: this.number(at + 72),
        below: this.number(at + 76),
        start: this.number(at + 116),
        bytes: this.number(at + 120),
      };
    });
  }

  private number(at: number): number {
    return this.view.getUint32(at, true);
  }
}
