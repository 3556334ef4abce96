import { SheetError } from '../sheet-error';
import { csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { checkRows, SHEET_LIMITS } from './limits';
import { otherFormat } from './other-format';
import { textOf, type Cell, type Workbook } from './workbook';

/** Comma, tab or semicolon: what separates most cells of the first lines. */
export function readText(bytes: Uint8Array): Workbook {
  const other = otherFormat(bytes);
  if (other) throw new SheetError('OTHER_FORMAT', { ...other });
  const { text, encoding } = decodeText(bytes);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows = textRows(content);
  const formulas = new Set<string>();
  const sheet = { name: 'CSV', rows, merges: [], formulas, isHidden: false, hiddenRows: 0 };
  return { encoding, sheets: [{ ...sheet, shown: (row, column) => textOf(rows[row]?.[column]) }] };
}

function textRows(content: string): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  let filled = 0;
  for (const texts of csvRows(content, delimiterOf(content.slice(0, 20_000)))) {
    checkRows('CSV', rows.length + 1);
    const cells = texts.map((text): Cell => (text === '' ? undefined : withoutFormula(text)));
    for (const cell of cells) if (cell !== undefined) filled += 1;
    if (filled > SHEET_LIMITS.cells) throw new SheetError('TOO_MANY_CELLS', { limit: SHEET_LIMITS.cells });
    rows.push(cells);
  }
  return rows;
}

/** ="00123": how CSV keeps a spreadsheet from making a number of a text. */
function withoutFormula(text: string): string {
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}

function delimiterOf(beginning: string): string {
  // Banks end cells with a tab, so that a spreadsheet makes no number of them: it separates nothing.
  const told = beginning.replaceAll(/\t(?=[,;"\r\n])/g, '');
  const counts = [',', '\t', ';'].map((mark) => [mark, told.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
