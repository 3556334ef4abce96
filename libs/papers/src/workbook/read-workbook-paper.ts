import { readWorkbook, type Sheet } from '@ledger/sheets';
import { asPaperError } from '../as-paper-error';
import type { Block, Page, Paper } from '../paper';
import { paragraphFrom } from '../paragraph-from';
import { gridOf, type GridRow } from './grid';
import { partsOf } from './parts';
import { tableOfRows } from './table-of-rows';

/** Bytes. The same limit as for a Word document. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Reads a workbook as a paper. Each visible sheet is a page. Lines above and below a table are paragraphs. */
export async function readWorkbookPaper(bytes: Uint8Array): Promise<Paper> {
  const reading = { unpackedLimit: MOST_UNPACKED, asPrinted: true };
  const { sheets } = await readWorkbook(bytes, reading).catch((error: unknown) => {
    throw asPaperError(error);
  });
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  const pages = seen.map(({ name }, index): Page => ({ number: index + 1, name }));
  return { format: 'workbook', pages, blocks: seen.flatMap((sheet, index) => blocksOf(sheet, index + 1)) };
}

function blocksOf(sheet: Sheet, page: number): readonly Block[] {
  const parts = partsOf(gridOf(sheet));
  const paragraph = (text: string): Block => paragraphFrom([{ text, page }]);
  const blocks = parts.flatMap(({ kind, rows }): readonly Block[] =>
    kind === 'table' ? [tableOfRows(rows, page)] : rows.map((row) => paragraph(lineOf(row))),
  );
  // If no line names the table, the name of the sheet does.
  return parts[0]?.kind === 'table' ? [paragraph(sheet.name), ...blocks] : blocks;
}

function lineOf({ cells }: GridRow): string {
  return cells.map(({ text }) => text).join(' ');
}
