import { SheetError } from '../../sheet-error';
import { CompoundFile, type Piece } from './compound-file';
import { mendSheets, type XlsSheet } from './sheet-records';

/** Streams that hold a workbook, the newer one first. */
const NAMES = ['Workbook', 'Book'] as const;
const [RENAMED = 0] = [...'X'].map((mark) => mark.charCodeAt(0));

interface MendedXls {
  /** The file as the reading library reads it right. */
  readonly bytes: Uint8Array;
  /** What that library does not say, sheet by sheet. */
  readonly sheets: readonly XlsSheet[];
}

/**
 * Undefined where there is no workbook in it: the library says what it is. One that cannot be followed is refused, since the
 * library might read it and leave out what stands here.
 * @throws SheetError NEEDS_PASSWORD, NOT_A_SPREADSHEET
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
  // Where the order of the directory leads to none, the only one is it.
  const own = NAMES.map((name) => file.ownStream(name)).find((entry) => entry !== undefined) ?? onlyOf(all);
  if (!own) return undefined;
  const pieces = file.piecesOf(own);
  const bytes = original.slice();
  const stream = gathered(bytes, pieces);
  const sheets = mendSheets(stream);
  spread(stream, { pieces, bytes });
  // The library reads whichever of the name stands last, and that may be of an object in a sheet.
  for (const other of all) if (other !== own) bytes[other.at] = RENAMED;
  return { bytes, sheets };
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
