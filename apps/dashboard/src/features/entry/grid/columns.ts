import { folded } from '../../../wording/search';

/** Columns of the grid, by the names of the fields of a voucher. */
export const COLUMNS = [
  'occurredOn',
  'voucherNo',
  'line',
  'economic',
  'amount',
  'payee',
  'summary',
  'procurement',
  'vehicle',
  'reception.guests',
  'reception.companions',
  'reception.officialLetterNo',
] as const;

export type GridColumn = (typeof COLUMNS)[number];

/** Columns that are always shown; the others only if they have content or a row needs them. */
export const FIRST_COLUMNS: readonly GridColumn[] = COLUMNS.slice(0, 7);

/** What people call the columns in their own tables; a head is taken for the column of which it holds a word. */
const NAMES: readonly (readonly [GridColumn, readonly string[]])[] = [
  ['procurement', ['政府采购', '采购金额', 'procurement']],
  ['reception.guests', ['来宾人数', '来宾', 'guests']],
  ['reception.companions', ['陪同人数', '陪同', 'companions']],
  ['reception.officialLetterNo', ['公函', 'letter']],
  ['vehicle', ['车牌', 'plate', 'vehicle']],
  ['occurredOn', ['日期', 'date']],
  ['voucherNo', ['凭证', '字号', 'voucher']],
  ['economic', ['经济分类', '经济科目', '支出科目', 'economic']],
  ['line', ['指标', '项目', 'line', 'project']],
  ['amount', ['金额', '发生额', '支出数', 'amount']],
  ['payee', ['收款', '供应商', '对方单位', '往来单位', '支付对象', '领款', '受款', 'payee', 'supplier']],
  ['summary', ['摘要', '用途', '事由', 'summary', 'purpose', 'description']],
];

/** The column that a head names; undefined where none is known, and null where it was said that it is none. */
export function columnOf(
  head: string,
  remembered: Readonly<Record<string, GridColumn | null>>,
): GridColumn | null | undefined {
  const text = folded(head).replace(/\s/g, '');
  const said = remembered[text];
  if (said !== undefined) return said;
  return NAMES.find(([, names]) => names.some((name) => text.includes(name)))?.[0];
}

/** What a head is remembered by. */
export function headKey(head: string): string {
  return folded(head).replace(/\s/g, '');
}

export function isAmount(column: GridColumn | null | undefined): boolean {
  return column === 'amount' || column === 'procurement';
}

/** The name of a column's field itself, also of one that is inside another. */
export function fieldOf(column: GridColumn) {
  switch (column) {
    case 'reception.guests':
      return 'guests';
    case 'reception.companions':
      return 'companions';
    case 'reception.officialLetterNo':
      return 'officialLetterNo';
    default:
      return column;
  }
}
