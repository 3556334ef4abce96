import type { TodoAnswer } from '@ledger/answers';
import { both, count, points, wan } from './cells';
import { amountColumn, heading, table, type Report } from './table';

/** 待办: what is left to do in the year, by kind. Each item says how to settle it. */
export function todoTables({ items, byKind }: TodoAnswer): Report {
  if (items.length === 0) return [heading('待办 to do'), '没有待办事项 nothing waits'];
  const names = new Map(byKind.map(({ kind, name }) => [kind, both(name)]));
  return [
    heading('待办 to do'),
    table(
      [{ title: '类别' }, amountColumn('件数 count')],
      byKind.map(({ name, count: many }) => [both(name), count(many)]),
    ),
    table(
      [
        { title: '类别', maxWidth: 20 },
        { title: '事项', maxWidth: 60 },
        amountColumn('万元'),
        amountColumn('待定分'),
        { title: '如何办理', maxWidth: 44 },
      ],
      items.map(({ kind, text, remedy, amountFen, openHundredths }) => [
        names.get(kind) ?? kind,
        text.zh,
        amountFen === undefined ? '' : wan(amountFen),
        openHundredths === undefined ? '' : points(openHundredths),
        remedy.zh,
      ]),
    ),
  ];
}
