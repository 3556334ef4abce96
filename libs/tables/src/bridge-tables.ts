import type { BridgeAnswer } from '@ledger/answers';
import { day, points, pointsText } from './cells';
import { heading, table, type Report } from './table';

/** The rows that changed the figure, and how many did not. */
export function bridgeTables({ figure, unit, from, to, difference, rows }: BridgeAnswer): Report {
  const moved = rows.filter(({ contribution }) => contribution !== 0);
  const cells = moved.map((row) => [
    day(row.occurredOn),
    row.recordedAt?.slice(0, 10) ?? '',
    row.title.zh,
    row.documentNo ?? row.voucherNo ?? '',
    row.actor ?? '',
    row.change === 'removed' ? `（除去 removed）${row.summary.zh}` : row.summary.zh,
    points(row.contribution),
    points(row.after),
  ]);
  return [
    heading(`差异桥 bridge（${figure}，${unit}）`),
    `${pointsText(from)} → ${pointsText(to)}，差额 difference ${pointsText(difference)}`,
    table(
      [
        { title: '日期' },
        { title: '入账' },
        { title: '事件', maxWidth: 16 },
        { title: '文号/凭证', maxWidth: 24 },
        { title: '经手', maxWidth: 12 },
        { title: '内容', maxWidth: 40 },
        { title: '影响', align: 'right' },
        { title: '其后', align: 'right' },
      ],
      cells,
    ),
    `另有 ${rows.length - moved.length} 条没有影响 further rows without effect`,
  ];
}
