import { SheetError } from '../sheet-error';
import { csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { checkRows, SHEET_LIMITS } from './limits';
import { readHtml } from './markup/read-html';
import { readSheetMl } from './markup/read-sheet-ml';
import { markupOf, NO_SHEET, otherFormat, WEB_PAGE } from './other-format';
import { asText, type Cell, type Workbook } from './workbook';

/**
 * CSV, or a workbook as markup. In CSV, comma, tab or semicolon separates cells: the one that does so most often in the first
 * lines. @throws SheetError
 */
export function readText(bytes: Uint8Array): Workbook {
  const other = otherFormat(bytes);
  if (other) throw new SheetError('OTHER_FORMAT', { ...other });
  const { text, encoding } = decodeText(bytes);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const marked = markedIn(content);
  if (marked) return { encoding, ...marked };
  const rows = textRows(content);
  const formulas = new Set<string>();
  const sheet = {
    name: 'CSV',
    isSeparated: true as const,
    rows,
    merges: [],
    formulas,
    isHidden: false,
    hiddenRows: 0,
  };
  return { encoding, sheets: [{ ...sheet, shown: asText(rows) }] };
}

function markedIn(content: string): Workbook | undefined {
  const markup = markupOf(content);
  if (markup === undefined) return undefined;
  const isPage = markup === 'HTML';
  const marked = isPage ? readHtml(content) : readSheetMl(content);
  if (!marked) throw new SheetError('OTHER_FORMAT', { ...(isPage ? WEB_PAGE : NO_SHEET) });
  return marked;
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
  const counts = [',', '\t', ';', '|'].map((mark) => [mark, told.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
