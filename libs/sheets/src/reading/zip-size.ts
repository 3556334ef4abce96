const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** What the directory of an archive says. */
export interface Archive {
  /** The unpacked size. The reader unpacks no entry beyond the size that is stated here. */
  readonly unpackedBytes: number;
  readonly names: readonly string[];
  /** By name, what each unpacks to. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * 'incomplete' if the end of the archive is missing. Undefined if a size is missing or impossible: more than 4 GiB, or
 * zero for an entry with content.
 */
export function archiveIn(bytes: Uint8Array): Archive | 'incomplete' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return 'incomplete';
  let at = view.getUint32(end + 16, true);
  let unpackedBytes = 0;
  const sizes = new Map<string, number>();
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (unpacked === 0xffffffff || (unpacked === 0 && packed > 2)) return undefined;
    unpackedBytes += unpacked;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    sizes.set(new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)), unpacked);
    at += ENTRY_BYTES + name + extra + comment;
  }
  return { unpackedBytes, names: [...sizes.keys()], sizes };
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
