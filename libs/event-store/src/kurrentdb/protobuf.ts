/** The little of https://protobuf.dev/programming-guides/encoding/ that the protocol of reads needs. */

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

export function lengthDelimited(field: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([
    varint(BigInt((field << 3) | LENGTH_DELIMITED)),
    varint(BigInt(content.length)),
    content,
  ]);
}

export function unsigned(field: number, value: bigint): Buffer {
  return Buffer.concat([varint(BigInt((field << 3) | VARINT)), varint(value)]);
}

export function text(field: number, value: string): Buffer {
  return lengthDelimited(field, Buffer.from(value, 'utf8'));
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** Walks over the fields of a message without copying it: events come by the ten thousand. */
export class ProtobufReader {
  /** Of the present field. */
  field = 0;
  start = 0;
  end = 0;

  constructor(
    readonly bytes: Buffer,
    private at: number,
    private readonly limit: number,
  ) {}

  static of(bytes: Buffer): ProtobufReader {
    return new ProtobufReader(bytes, 0, bytes.length);
  }

  /** Steps to the next field; false at the end. */
  next(): boolean {
    if (this.at >= this.limit) return false;
    const tag = this.varintAt();
    this.field = tag >>> 3;
    this.start = this.at;
    switch (tag & 7) {
      case VARINT:
        while ((this.bytes[this.at] ?? 0) >= 0x80) this.at += 1;
        this.at += 1;
        break;
      case LENGTH_DELIMITED: {
        const length = this.varintAt();
        this.start = this.at;
        this.at += length;
        break;
      }
      case FIXED64:
        this.at += 8;
        break;
      case FIXED32:
        this.at += 4;
        break;
      default:
        throw new RangeError(`a message of the server has a field of the unknown kind ${tag & 7}`);
    }
    this.end = this.at;
    return true;
  }

  /** The present field as a message of its own. */
  message(): ProtobufReader {
    return new ProtobufReader(this.bytes, this.start, this.end);
  }

  text(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  /** The present field, a varint of up to 64 bits. */
  bigint(): bigint {
    let low = 0;
    let scale = 1;
    let at = this.start;
    // 49 bits fit a number, and positions of logs below half a petabyte.
    for (; at < this.end && at < this.start + 7; at += 1) {
      low += ((this.bytes[at] ?? 0) & 0x7f) * scale;
      scale *= 128;
    }
    let value = BigInt(low);
    for (let shift = 49n; at < this.end; at += 1, shift += 7n) {
      value |= BigInt((this.bytes[at] ?? 0) & 0x7f) << shift;
    }
    return value;
  }

  private varintAt(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }
}
