import { unpack } from './unpack';

export const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const [OPENS, CELL] = [...'<c'].map((mark) => mark.charCodeAt(0));
/** The characters that end the name of an element. */
const ENDS = new Set([...' >/\n'].map((mark) => mark.charCodeAt(0)));

export interface CountLimits {
  readonly cells: number;
  readonly unpackedBytes: number;
}

/**
 * How many cells the sheets of a workbook write, at most few more than the limit: counted piece by piece, before any is read.
 * @throws SheetError UNPACKS_TOO_LARGE
 */
export function countCells(bytes: Uint8Array, { cells, unpackedBytes }: CountLimits): number {
  let count = 0;
  const counter = () => {
    const last: [number, number] = [0, 0];
    return (piece: Uint8Array) => {
      for (const byte of piece) {
        if (ENDS.has(byte) && last[1] === CELL && last[0] === OPENS) count += 1;
        last[0] = last[1];
        last[1] = byte;
      }
    };
  };
  // The reader reports a broken file.
  unpack(bytes, (name) => (SHEET.test(name) ? counter() : undefined), {
    bytes: unpackedBytes,
    isEnough: () => count > cells,
  });
  return count;
}
