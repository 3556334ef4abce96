/**
 * The parts of https://protobuf.dev/programming-guides/encoding/ that our protocol needs. Field numbers go up to 15.
 */

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

export function lengthDelimited(field: number, ...parts: readonly Buffer[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  const bytes = delimited(field, length);
  let at = bytes.length - length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function text(field: number, value: string): Buffer {
  const length = Buffer.byteLength(value);
  const bytes = delimited(field, length);
  bytes.write(value, bytes.length - length);
  return bytes;
}

export function unsigned(field: number, value: bigint): Buffer {
  const bytes: number[] = [(field << 3) | VARINT];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** The head of a field, with room for `length` bytes behind it. */
function delimited(field: number, length: number): Buffer {
  let head = 2;
  for (let rest = length >>> 7; rest > 0; rest >>>= 7) head += 1;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes[0] = (field << 3) | LENGTH_DELIMITED;
  let rest = length;
  for (let at = 1; at < head; at += 1, rest >>>= 7) bytes[at] = at < head - 1 ? (rest & 0x7f) | 0x80 : rest;
  return bytes;
}

/** Walks over the fields of a message without copying it, because there are tens of thousands of events. */
export class ProtobufReader {
  /** The number of the current field. */
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

  /** Moves to the next field; false at the end. */
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

  /** The current field as a message. */
  message(): ProtobufReader {
    return new ProtobufReader(this.bytes, this.start, this.end);
  }

  text(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  /** The current field as a varint of up to 64 bits. */
  bigint(): bigint {
    let low = 0;
    let scale = 1;
    let at = this.start;
    // The first 49 bits fit a number. That is enough for positions of logs below half a petabyte.
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
