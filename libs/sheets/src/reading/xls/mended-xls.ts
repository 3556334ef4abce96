import { SheetError } from '../../sheet-error';
import { OLD_XLS } from '../other-format';
import { CompoundFile, type Piece } from './compound-file';
import { mendSheets, type XlsSheet } from './sheet-records';

/** The names of streams that hold a workbook, the newer format first. */
const NAMES = ['Workbook', 'Book'] as const;
const [RENAMED = 0] = [...'X'].map((mark) => mark.charCodeAt(0));

interface MendedXls {
  /** The file, changed so that the reading library reads it correctly. */
  readonly bytes: Uint8Array;
  /** What the library does not report, sheet by sheet. */
  readonly sheets: readonly XlsSheet[];
}

/**
 * Undefined if the file holds no workbook; then the library reports what it is. A file whose structure cannot be
 * followed is refused, because the library might read only a part of it. @throws SheetError NEEDS_PASSWORD,
 * NOT_A_SPREADSHEET
 */
export function mendedXls(bytes: Uint8Array): MendedXls | undefined {
  try {
    return mended(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new SheetError('NOT_A_SPREADSHEET', { problem: error.message });
    throw error;
  }
}

function mended(original: Uint8Array): MendedXls | undefined {
  const file = new CompoundFile(original);
  const all = NAMES.flatMap((name) => file.streamsNamed(name));
  // If the directory tree leads to no workbook, the only stream with such a name is used.
  const own = NAMES.map((name) => file.ownStream(name)).find((entry) => entry !== undefined) ?? onlyOf(all);
  if (!own) return undefined;
  const pieces = file.piecesOf(own);
  const bytes = original.slice();
  const stream = gathered(bytes, pieces);
  if (isBefore97(stream)) throw new SheetError('OTHER_FORMAT', { ...OLD_XLS });
  const sheets = mendSheets(stream);
  spread(stream, { pieces, bytes });
  // The library reads the last stream with the name, which may belong to an embedded object. The others are renamed.
  for (const other of all) if (other !== own) bytes[other.at] = RENAMED;
  return { bytes, sheets };
}

/** The version behind the first record's head. */
function isBefore97(stream: Uint8Array): boolean {
  const [id, kind, , , version, release] = stream;
  return id === 0x09 && kind === 0x08 && release === 0x05 && version === 0;
}

function onlyOf<Entry>([first, ...others]: readonly Entry[]): Entry | undefined {
  return others.length === 0 ? first : undefined;
}

function gathered(bytes: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  if (length > bytes.length) throw new RangeError('a stream is larger than its file');
  const stream = new Uint8Array(length);
  let to = 0;
  for (const piece of pieces) {
    if (piece.at + piece.bytes > bytes.length) throw new RangeError('the end of the file is missing');
    stream.set(bytes.subarray(piece.at, piece.at + piece.bytes), to);
    to += piece.bytes;
  }
  return stream;
}

function spread(
  stream: Uint8Array,
  { pieces, bytes }: { readonly pieces: readonly Piece[]; readonly bytes: Uint8Array },
): void {
  let from = 0;
  for (const piece of pieces) {
    bytes.set(stream.subarray(from, from + piece.bytes), piece.at);
    from += piece.bytes;
  }
}
