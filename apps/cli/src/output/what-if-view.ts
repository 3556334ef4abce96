import type { AuditEntry } from '@ledger/answers';
import type { Supposed } from '@ledger/reader';
import { renderTable } from './table';
import { points } from './text';
import { heading } from './views';

/** Figures before and after, what was taken away, and what was added. */
export function whatIfView({ figures, leftOut, added }: Omit<Supposed, 'point'>): string {
  return [
    heading('假设 what if（不写入任何内容 nothing is stored）'),
    renderTable(
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
  ].join('\n');
}

function listed(title: string, entries: readonly AuditEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const rows = entries.map(({ occurredOn, title: { zh }, documentNo, voucherNo, actor, summary }) => [
    occurredOn,
    zh,
    documentNo ?? voucherNo ?? '',
    actor,
    summary.zh,
  ]);
  const columns = ['日期', '事件', '文号/凭证', '经手'].map((column) => ({ title: column }));
  return [`\n${title} ${entries.length}`, renderTable([...columns, { title: '内容', maxWidth: 60 }], rows)];
}
