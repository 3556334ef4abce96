/** Of a record: its number and its length. */
export const HEADER_BYTES = 4;

export interface BiffRecord {
  readonly id: number;
  /** Where its content begins, behind its number and its length. */
  readonly at: number;
  readonly end: number;
}

export function* recordsFrom(view: DataView, from: number): Generator<BiffRecord> {
  for (let at = from + HEADER_BYTES; at <= view.byteLength;) {
    const id = view.getUint16(at - HEADER_BYTES, true);
    const end = at + view.getUint16(at - 2, true);
    if ((id === 0 && end === at) || end > view.byteLength) return;
    yield { id, at, end };
    at = end + HEADER_BYTES;
  }
}
