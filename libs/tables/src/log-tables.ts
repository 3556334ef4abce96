import type { AuditTrailAnswer, WarningsAnswer } from '@ledger/answers';
import { count, day, wan } from './cells';
import { amountColumn, heading, table, type Report } from './table';

export function warningsTables({ warnings }: WarningsAnswer): Report {
  const rows = warnings.map(({ severity, code, text }) => [severity, code, text.zh]);
  return [
    heading('预警 warnings'),
    warnings.length === 0
      ? '没有 none'
      : table([{ title: '级别' }, { title: '代码' }, { title: '说明' }], rows),
  ];
}

export function eventsTables({ entries, late }: AuditTrailAnswer): Report {
  const rows = entries.map((entry) => [
    count(entry.position),
    day(entry.occurredOn),
    `${entry.recordedAt.slice(0, 10)}${entry.late ? '*' : ''}`,
    entry.title.zh,
    entry.documentNo ?? entry.voucherNo ?? '',
    entry.amountFen === undefined ? '' : wan(entry.amountFen),
    entry.actor,
  ]);
  return [
    heading('审计轨迹 audit trail'),
    table(
      [
        amountColumn('位置'),
        { title: '发生日' },
        { title: '记录日' },
        { title: '事件' },
        { title: '文号/凭证', maxWidth: 26 },
        amountColumn('万元'),
        { title: '操作人', maxWidth: 20 },
      ],
      rows,
    ),
    `* 记录晚于发生当月 recorded after its month had ended：${late}`,
  ];
}
