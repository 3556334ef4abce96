import type { Paper } from '@ledger/papers';
import type { NotJudged } from './report';
import { captionOf } from './tables/title';

/** Tables whose numbers were not used. Their relations are not judged, and none counts as held. */
export function unreadTables({ blocks }: Paper): readonly NotJudged[] {
  return blocks.flatMap((block, index): readonly NotJudged[] =>
    block.kind === 'table' && block.notRead !== undefined
      ? [
          {
            duty: 'ROW_SUM',
            chapter: captionOf(blocks, index, block).title || '—',
            reason: `第 ${String(block.page)} 页的表没有表格线，各列对不齐，其中的数没有读`,
          },
        ]
      : [],
  );
}
