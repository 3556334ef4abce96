import type { Paper } from '@ledger/papers';
import type { NotJudged } from './report';
import type { PaperStatement } from './statement';
import { captionOf } from './tables/title';

/**
 * Tables and forms whose numbers were not used. Their relations are not judged, and none counts as held. A table of
 * which the points of a form were read is none of them.
 */
export function unreadTables(
  { blocks }: Paper,
  { figures, unread = [] }: PaperStatement,
): readonly NotJudged[] {
  const read = new Set(figures.flatMap(({ mark }) => mark.table ?? []));
  let tables = 0;
  const unclear = blocks.flatMap((block, at) => {
    const index = block.kind === 'table' ? tables++ : -1;
    if (block.kind !== 'table' || block.notRead === undefined || read.has(index)) return [];
    const reason = `第 ${String(block.page)} 页的表没有表格线，各列对不齐，其中的数没有读`;
    return [{ index, duty: 'ROW_SUM' as const, chapter: captionOf(blocks, at, block).title || '—', reason }];
  });
  const forms = unread
    .filter(({ table }) => !unclear.some(({ index }) => index === table))
    .map(({ title, page }) => ({
      duty: 'POINTS' as const,
      chapter: title || '—',
      reason: `第 ${String(page)} 页绩效表的各列分不清，其中的分值、得分没有核对`,
    }));
  return [...unclear.map(({ duty, chapter, reason }) => ({ duty, chapter, reason })), ...forms];
}
