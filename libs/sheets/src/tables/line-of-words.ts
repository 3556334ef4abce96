import { textOf, type Cell } from '../reading/workbook';

/** A title, the name of a section or a line with the unit has at most this many cells. */
const MOST_CELLS = 4;
const NUMBER = /^[-+(¥]*[\d.,]+[)%]?$/;

/** Whether a row has only a few texts, as lines above a list and between its parts have. So has a blank row. */
export function isLineOfWords(cells: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    filled += 1;
    if (filled > MOST_CELLS || typeof cell !== 'string') return false;
    if (NUMBER.test(cell.normalize('NFKC').trim())) return false;
  }
  return true;
}

/** Notes below a list stand in so many rows. */
const NOTES = 15;

/** The words below the last row of a list: 注：金额单位为万元. `rows`: those of the list, with what is below it. */
export function wordsBelow(rows: readonly (readonly Cell[])[]): readonly string[] {
  const looked = rows.slice(-NOTES);
  const last = looked.findLastIndex((cells) => !isLineOfWords(cells));
  return last < 0
    ? []
    : looked
        .slice(last + 1)
        .flat()
        .map(textOf);
}
