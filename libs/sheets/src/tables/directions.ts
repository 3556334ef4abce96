import { textOf } from '../reading/workbook';
import type { FoundTable } from './find-table';

const OUT = /^(借|支|付|转出|汇出|出|往|d)/i;
const INTO = /^(贷|收|转入|汇入|入|来|c)/i;

export type Direction = 'out' | 'into';

/** Undefined for words that say no direction. */
export function directionOf(text: string): Direction | undefined {
  const plain = text.normalize('NFKC').trim();
  if (OUT.test(plain)) return 'out';
  return INTO.test(plain) ? 'into' : undefined;
}

/** 交易类型 may hold 往账 and 来账, or how the money was sent: 网银转账. Then it says no direction. */
export function withSaidDirection(table: FoundTable): FoundTable {
  const { sheet, columns, names, heading, part } = table;
  const column = columns.get('direction');
  if (column === undefined || !/类型$/.test(names[column] ?? '')) return table;
  for (let at = heading.last + 1; at < part.to; at += 1)
    if (directionOf(textOf(sheet.rows[at]?.[column])) !== undefined) return table;
  return { ...table, columns: new Map([...columns].filter(([field]) => field !== 'direction')) };
}
