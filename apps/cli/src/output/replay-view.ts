import type { ReplayAnswer } from '@ledger/answers';
import { renderTable } from './table';
import { points } from './text';
import { heading } from './views';

/** The path of the score: date, event, document, what it changed, score before → after. */
export function replayView({ rows, ruleSetId }: ReplayAnswer): string {
  const cells = rows.map((row) => [
    row.occurredOn,
    row.title.zh,
    row.documentNo ?? '',
    row.change.zh,
    row.before?.earned === row.after?.earned
      ? points(row.after?.earned)
      : `${points(row.before?.earned)} → ${points(row.after?.earned)}`,
  ]);
  return [
    heading(`得分回放 replay of the score（${ruleSetId ?? '—'}）`),
    renderTable(
      [
        { title: '日期' },
        { title: '事件', maxWidth: 22 },
        { title: '文号', maxWidth: 24 },
        { title: '变化', maxWidth: 44 },
        { title: '得分 score', align: 'right' },
      ],
      cells,
    ),
  ].join('\n');
}
