import type { ReplayAnswer } from '@ledger/answers';
import { day, points, pointsText } from './cells';
import { heading, table, type Report } from './table';

/** How the score developed: date, event, document, change, score before → after. */
export function replayTables({ rows, ruleSetId }: ReplayAnswer): Report {
  const cells = rows.map((row) => [
    day(row.occurredOn),
    row.title.zh,
    row.documentNo ?? '',
    row.change.zh,
    row.before?.earned === row.after?.earned
      ? points(row.after?.earned)
      : `${pointsText(row.before?.earned)} → ${pointsText(row.after?.earned)}`,
  ]);
  return [
    heading(`得分回放 replay of the score（${ruleSetId ?? '—'}）`),
    table(
      [
        { title: '日期' },
        { title: '事件', maxWidth: 22 },
        { title: '文号', maxWidth: 24 },
        { title: '变化', maxWidth: 44 },
        { title: '得分 score', align: 'right' },
      ],
      cells,
    ),
  ];
}
