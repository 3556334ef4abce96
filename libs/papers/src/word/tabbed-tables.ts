import type { Block, Paragraph } from '../paper';
import { paragraphFrom } from '../paragraph-from';
import { isTabbed, tableEnd, tableOfLines } from '../text/tabbed-lines';

/** The paragraph of a text; if it holds tabs, it keeps them until `withTabbedTables` knows what they mean. */
export function tabbedParagraph(text: string): Paragraph {
  if (text.includes('\t')) return { kind: 'paragraph', page: 1, text, lines: [{ from: 0, page: 1 }] };
  return paragraphFrom([{ text: text.trim(), page: 1 }]);
}

const FEWEST_ROWS = 3;
/** Lines of a table of contents hold a title and a page number. */
const AMOUNT = /\d\.\d/u;

/**
 * A document that was made from a PDF sets its tables with tabs: each row is a paragraph. Paragraphs with tabs, one
 * behind the other, are a table if some hold amounts. Tabs elsewhere are blanks.
 */
export function withTabbedTables(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let lines: string[] = [];
  const close = () => {
    made.push(...partsOf(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.text.includes('\t')) lines.push(block.text);
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}

/** Tables and paragraphs of lines with tabs that follow one another. */
function partsOf(lines: readonly string[]): readonly Block[] {
  const parts: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = isTabbed(lines[index]) ? tableEnd(lines, index) : index + 1;
    const rows = lines.slice(index, end);
    parts.push(...(isTable(rows) ? [tableOfLines(rows)] : rows.map(withoutTabs)));
    index = end;
  }
  return parts;
}

function isTable(rows: readonly string[]): boolean {
  const amounts = rows.map((row) => row.split('\t').filter(isAmount).length);
  return rows.length >= FEWEST_ROWS && amounts.reduce((sum, count) => sum + count, 0) > 1;
}

function isAmount(cell: string): boolean {
  return AMOUNT.test(cell) && cell.trim().length < 20;
}

function withoutTabs(line: string): Paragraph {
  return paragraphFrom([{ text: line.replaceAll('\t', ' ').trim(), page: 1 }]);
}
