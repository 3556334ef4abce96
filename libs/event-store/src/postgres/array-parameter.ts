/** Identifiers of the element types, the same on PostgreSQL and its relatives. */
const TEXT = 25;
const BIGINT = 20;
const UUID = 2950;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const BIGINT_BYTES = 8;
const UUID_BYTES = 16;

/**
 * Arrays in the binary form of the protocol, a length ahead of each element. In their text form JSON would be quoted
 * here and taken apart there, letter by letter.
 */
export function textArray(values: readonly string[]): Buffer {
  const lengths = values.map((value) => Buffer.byteLength(value));
  const array = arrayFor(
    TEXT,
    values.length,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  let offset = HEADER_BYTES;
  for (const [i, value] of values.entries()) {
    const length = lengths[i] ?? 0;
    offset = array.writeInt32BE(length, offset);
    array.write(value, offset);
    offset += length;
  }
  return array;
}

export function bigintArray(values: readonly number[]): Buffer {
  const array = arrayFor(BIGINT, values.length, values.length * BIGINT_BYTES);
  let offset = HEADER_BYTES;
  for (const value of values) {
    offset = array.writeInt32BE(BIGINT_BYTES, offset);
    offset = array.writeBigInt64BE(BigInt(value), offset);
  }
  return array;
}

export function uuidArray(ids: readonly string[]): Buffer {
  const array = arrayFor(UUID, ids.length, ids.length * UUID_BYTES);
  let offset = HEADER_BYTES;
  for (const id of ids) {
    offset = array.writeInt32BE(UUID_BYTES, offset);
    offset += array.write(id.replaceAll('-', ''), offset, 'hex');
  }
  return array;
}

/** Room for an array, its header written: one dimension, no nulls, counted from 1. */
function arrayFor(elementType: number, count: number, bytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + count * LENGTH_BYTES + bytes);
  for (const [i, value] of [1, 0, elementType, count, 1].entries()) array.writeInt32BE(value, i * 4);
  return array;
}
