import { Unzip, UnzipInflate } from 'fflate';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const STEP = 65_536;
const [OPENS, CELL] = [...'<c'].map((mark) => mark.charCodeAt(0));
/** The characters that end the name of an element. */
const ENDS = new Set([...' >/\n'].map((mark) => mark.charCodeAt(0)));

/**
 * How many cells the sheets of a workbook have, at most `most + 1`. Counts piece by piece, before the workbook is read.
 */
export function countCells(bytes: Uint8Array, most: number): number {
  let count = 0;
  const unzip = new Unzip((file) => {
    if (!SHEET.test(file.name)) return;
    const last: [number, number] = [0, 0];
    file.ondata = (error, piece) => {
      // The reader reports a broken file.
      if (error) return;
      for (const byte of piece) {
        if (ENDS.has(byte) && last[1] === CELL && last[0] === OPENS) count += 1;
        last[0] = last[1];
        last[1] = byte;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && count <= most; at += STEP)
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return count;
}
