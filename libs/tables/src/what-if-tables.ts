import type { AuditEntry, ComparedFigure } from '@ledger/answers';
import { day, points } from './cells';
import { heading, table, type Report } from './table';

export interface SupposedFigures {
  readonly figures: readonly ComparedFigure[];
  readonly leftOut: readonly AuditEntry[];
  readonly added: readonly AuditEntry[];
}

/** The figures before and after, the events that were removed, and the events that were added. */
export function whatIfTables({ figures, leftOut, added }: SupposedFigures): Report {
  return [
    heading('假设 what if（不写入任何内容 nothing is stored）'),
    table(
      [
        { title: '指标 figure' },
        { title: '单位' },
        { title: '现为 as it is', align: 'right' },
        { title: '假设 supposed', align: 'right' },
        { title: '差额 difference', align: 'right' },
      ],
      figures.map(({ figure, unit, before, after, difference }) => [
        figure,
        unit,
        points(before),
        points(after),
        points(difference),
      ]),
    ),
    ...listed('除去 left out', leftOut),
    ...listed('增加 added', added),
  ];
}

function listed(title: string, entries: readonly AuditEntry[]): Report {
  if (entries.length === 0) return [];
  const rows = entries.map(({ occurredOn, title: { zh }, documentNo, voucherNo, actor, summary }) => [
    day(occurredOn),
    zh,
    documentNo ?? voucherNo ?? '',
    actor,
    summary.zh,
  ]);
  const columns = ['日期', '事件', '文号/凭证', '经手'].map((column) => ({ title: column }));
  return [heading(`${title} ${entries.length}`), table([...columns, { title: '内容', maxWidth: 60 }], rows)];
}
