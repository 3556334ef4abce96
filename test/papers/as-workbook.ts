import type { Paper, Table } from '@ledger/papers';
import { writeWorkbook, type WrittenCell, type WrittenSheet } from '@ledger/sheets';

/** The same paper as offices publish it in Excel: a sheet for each table below its title and unit, texts on the last. */
export function asWorkbook({ blocks }: Paper): Promise<Uint8Array> {
  const sheets: WrittenSheet[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') above.push(block.text);
    else {
      sheets.push(sheetOf(above, block, sheets.length + 1));
      above = [];
    }
  }
  const texts = above.map((text): WrittenCell[] => [{ text }]);
  return writeWorkbook([...sheets, { name: '情况说明', rows: texts, widths: [100] }]);
}

function sheetOf(above: readonly string[], table: Table, number: number): WrittenSheet {
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return Array.from({ length: table.columnCount }, (_, column): WrittenCell => {
      const cell = cells.find((one) => one.column === column);
      return cell && written(cell.text);
    });
  });
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: table.columnCount - 1 });
  const spans = table.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
  return {
    name: `Sheet${String(number)}`,
    rows: [...above.map((text): WrittenCell[] => [{ text }]), ...rows],
    merges: [
      ...above.map((_, row) => across(row)),
      ...spans.map(({ row, column, rowSpan, columnSpan }) => ({
        top: above.length + row,
        left: column,
        bottom: above.length + row + rowSpan - 1,
        right: column + columnSpan - 1,
      })),
    ],
  };
}

/** Amounts are numbers that the format shows with two decimals; codes and row numbers are texts. */
function written(text: string): WrittenCell {
  if (text === '') return undefined;
  return /^-?[\d,]+\.\d{2}$/u.test(text)
    ? { number: Number(text.replaceAll(',', '')), shown: 'amount' }
    : { text };
}
