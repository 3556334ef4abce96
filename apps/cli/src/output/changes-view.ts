import type { ChangesAnswer } from '@ledger/answers';
import { renderTable } from './table';
import { both, wan } from './text';
import { heading } from './views';

/** Which adjustments came between two points: kind by kind, then one by one. */
export function changesView(answer: ChangesAnswer): string {
  const { beforeFen, afterFen, authorityFen, added, removed, byKind } = answer;
  const rows = [
    ...added.map((step) => ({ step, sign: '+' })),
    ...removed.map((step) => ({ step, sign: '−' })),
  ];
  return [
    heading('预算调整变化 adjustments between two points（万元）'),
    `全年预算 ${wan(beforeFen)} → ${wan(afterFen)}；批复变化 authority ${wan(authorityFen)}`,
    renderTable(
      [
        { title: '类别' },
        { title: '件数', align: 'right' },
        { title: '净额', align: 'right' },
        { title: '变动额', align: 'right' },
      ],
      byKind.map(({ name, count, netFen, movedFen }) => [
        both(name),
        String(count),
        wan(netFen),
        wan(movedFen),
      ]),
    ),
    renderTable(
      [
        { title: '' },
        { title: '日期' },
        { title: '类别' },
        { title: '文号', maxWidth: 24 },
        { title: '事由', maxWidth: 32 },
        { title: '批准', maxWidth: 12 },
        { title: '净额', align: 'right' },
        { title: '其前', align: 'right' },
        { title: '其后', align: 'right' },
      ],
      rows.map(({ step, sign }) => [
        sign,
        step.occurredOn,
        step.name.zh,
        step.documentNo ?? '',
        step.reason ?? '',
        step.settledBy ?? '',
        wan(step.netFen),
        wan(step.beforeFen),
        wan(step.afterFen),
      ]),
    ),
  ].join('\n');
}
