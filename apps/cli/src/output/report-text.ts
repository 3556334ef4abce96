import { isTable, textOfCell, type Block, type Report } from '@ledger/tables';
import { renderTable } from './table';

/** A report on a terminal: headings after an empty line, tables in aligned columns. */
export function reportText(report: Report): string {
  return report.map(blockText).join('\n');
}

function blockText(block: Block): string {
  if (typeof block === 'string') return block;
  if (!isTable(block)) return `\n${block.heading}`;
  return renderTable(
    block.columns,
    block.rows.map((row) => row.map(textOfCell)),
  );
}
