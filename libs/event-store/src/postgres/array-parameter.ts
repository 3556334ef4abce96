const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

/** How the elements of an array are written. */
interface Elements<Value> {
  /** The id of their type, the same on PostgreSQL and on compatible servers. */
  readonly type: number;
  readonly bytesOf: (value: Value) => number;
  readonly write: (array: Buffer, value: Value, offset: number) => void;
}

const TEXTS: Elements<string> = {
  type: 25,
  bytesOf: (value) => Buffer.byteLength(value),
  write: (array, value, offset) => array.write(value, offset),
};
const BIGINTS: Elements<number> = {
  type: 20,
  bytesOf: () => 8,
  write: (array, value, offset) => array.writeBigInt64BE(BigInt(value), offset),
};
const UUIDS: Elements<string> = {
  type: 2950,
  bytesOf: () => 16,
  write: (array, id, offset) => array.write(id.replaceAll('-', ''), offset, 'hex'),
};

/** In text form, JSON would be quoted here and unquoted by the server, character by character. */
export function textArray(values: readonly string[]): Buffer {
  return arrayOf(TEXTS, values);
}

export function bigintArray(values: readonly number[]): Buffer {
  return arrayOf(BIGINTS, values);
}

export function uuidArray(ids: readonly string[]): Buffer {
  return arrayOf(UUIDS, ids);
}

/**
 * An array in the binary form of the protocol: one dimension, no nulls, counted from 1, each element with its length in
 * front.
 */
function arrayOf<Value>({ type, bytesOf, write }: Elements<Value>, values: readonly Value[]): Buffer {
  const lengths = values.map(bytesOf);
  const bytes = lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, HEADER_BYTES);
  const array = Buffer.allocUnsafe(bytes);
  for (const [i, value] of [1, 0, type, values.length, 1].entries()) array.writeInt32BE(value, i * 4);
  let offset = HEADER_BYTES;
  for (const [i, value] of values.entries()) {
    const length = lengths[i] ?? 0;
    write(array, value, array.writeInt32BE(length, offset));
    offset += LENGTH_BYTES + length;
  }
  return array;
}
