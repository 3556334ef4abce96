import type { Paper, Table } from '@ledger/papers';
import { printedNumber } from './printed-number';
import type { NotJudged } from './report';
import type { PaperStatement } from './statement';
import { isTooLarge, MOST_CELLS } from './tables/read-table';
import { captionOf } from './tables/title';
import { MOST_NUMBERS } from './text/overlong';

/**
 * Tables, forms and paragraphs whose numbers were not used. Their relations are not judged, and none counts as held. A table of
 * which the points of a form were read is none of them.
 */
export function unreadTables(
  { blocks }: Paper,
  { figures, unread = [], overlong = [] }: PaperStatement,
): readonly NotJudged[] {
  const read = new Set(figures.flatMap(({ mark }) => mark.table ?? []));
  let tables = 0;
  const unclear = blocks.flatMap((block, at) => {
    const index = block.kind === 'table' ? tables++ : -1;
    if (block.kind !== 'table' || read.has(index)) return [];
    const why = reasonOf(block);
    if (why === undefined) return [];
    const reason = `第 ${String(block.page)} 页的表${why}，其中的数没有读`;
    return [{ index, duty: 'ROW_SUM' as const, chapter: captionOf(blocks, at, block).title || '—', reason }];
  });
  const forms = unread
    .filter(({ table }) => !unclear.some(({ index }) => index === table))
    .map(({ title, page }) => ({
      duty: 'POINTS' as const,
      chapter: title || '—',
      reason: `第 ${String(page)} 页绩效表的各列分不清，其中的分值、得分没有核对`,
    }));
  const paragraphs = overlong.map((page) => ({
    duty: 'LIST_SUM' as const,
    chapter: '—',
    reason: `第 ${String(page)} 页一个段落的数字超过 ${String(MOST_NUMBERS)} 个，没有核对：请按原文分段`,
  }));
  return [
    ...scattered(blocks),
    ...unclear.map(({ duty, chapter, reason }) => ({ duty, chapter, reason })),
    ...forms,
    ...paragraphs,
  ];
}

function reasonOf(table: Table): string | undefined {
  if (isTooLarge(table)) return `超过 ${String(MOST_CELLS)} 个单元格`;
  return table.notRead === undefined ? undefined : '没有表格线，各列对不齐';
}

/** A number of a table that stands alone in its line. */
const FEWEST_NUMBERS = 4;
/** Lines of a head stand between the unit and the first number. */
const MOST_LINES = 80;
const LONGEST_LINE = 40;

/**
 * Titles with a unit below them, behind which each cell is a line of its own: the document was made from a PDF, and lost its
 * columns.
 */
function scattered(blocks: Paper['blocks']): readonly NotJudged[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !UNIT_LINE.test(block.text.replace(/\s/gu, ''))) return [];
    const { title } = captionOf(blocks, at + 1, NO_ROWS);
    const numbers = linesBelow(blocks, at).filter(
      (text) => printedNumber(text).kind === 'number' && /\d\.\d/u.test(text),
    );
    if (title === '' || numbers.length < FEWEST_NUMBERS) return [];
    const reason = `第 ${String(block.page)} 页的表每个数各占一行，没有列，其中的数没有读`;
    return [{ duty: 'ROW_SUM' as const, chapter: title, reason }];
  });
}

const UNIT_LINE = /单位[:：]?(?:人民币)?(?:亿元|万元|千元|元)$/u;
const NO_ROWS = { kind: 'table', page: 1, rowCount: 0, columnCount: 0, cells: [] } as const;

/** The short lines behind a caption, up to the next caption, sentence or table. */
function linesBelow(blocks: Paper['blocks'], at: number): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_LINES)) {
    if (block.kind === 'table' || block.text.length > LONGEST_LINE || UNIT_LINE.test(block.text)) break;
    lines.push(block.text);
  }
  return lines;
}
