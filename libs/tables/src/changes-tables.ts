import type { ChangesAnswer } from '@ledger/answers';
import { both, count, day, wan, wanText } from './cells';
import { heading, table, type Report } from './table';

/** The adjustments between two points: first by kind, then one by one. */
export function changesTables(answer: ChangesAnswer): Report {
  const { beforeFen, afterFen, authorityFen, added, removed, byKind } = answer;
  const rows = [
    ...added.map((step) => ({ step, sign: '+' })),
    ...removed.map((step) => ({ step, sign: '−' })),
  ];
  return [
    heading('预算调整变化 adjustments between two points（万元）'),
    `全年预算 ${wanText(beforeFen)} → ${wanText(afterFen)}；批复变化 authority ${wanText(authorityFen)}`,
    table(
      [
        { title: '类别' },
        { title: '件数', align: 'right' },
        { title: '净额', align: 'right' },
        { title: '变动额', align: 'right' },
      ],
      byKind.map(({ name, count: documents, netFen, movedFen }) => [
        both(name),
        count(documents),
        wan(netFen),
        wan(movedFen),
      ]),
    ),
    table(
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
        day(step.occurredOn),
        step.name.zh,
        step.documentNo ?? '',
        step.reason ?? '',
        step.settledBy ?? '',
        wan(step.netFen),
        wan(step.beforeFen),
        wan(step.afterFen),
      ]),
    ),
  ];
}
