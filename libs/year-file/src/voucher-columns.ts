/**
 * The columns of a voucher file, with the names that its heading may use. A row with `reverses` is a reversal
 * (红字冲销) of that voucher; any other row is an expenditure. Amounts are positive in both.
 */
const VOUCHER_COLUMNS = {
  date: '日期',
  voucher: '凭证号',
  row: '行号',
  line: '预算行',
  economic: '经济科目',
  amount: '金额',
  procurement: '政府采购',
  payee: '收款人',
  summary: '摘要',
  commitment: '合同编号',
  guests: '来宾人数',
  companions: '陪餐人数',
  letter: '公函号',
  vehicle: '车牌号',
  reverses: '冲销凭证',
  reversesRow: '冲销行号',
  reversesMonth: '冲销月份',
  reason: '冲销原因',
  by: '经办人',
  recordedAt: '登记时间',
} as const satisfies Record<string, string>;

export type VoucherColumn = keyof typeof VOUCHER_COLUMNS;

export const VOUCHER_COLUMN_NAMES: readonly VoucherColumn[] = [
  'date',
  'voucher',
  'row',
  'line',
  'economic',
  'amount',
  'procurement',
  'payee',
  'summary',
  'commitment',
  'guests',
  'companions',
  'letter',
  'vehicle',
  'reverses',
  'reversesRow',
  'reversesMonth',
  'reason',
  'by',
  'recordedAt',
];

export const REQUIRED_COLUMNS: readonly VoucherColumn[] = ['date', 'voucher', 'line', 'amount', 'payee'];

/** The column that a cell of the heading names, in English or Chinese. */
export function columnNamed(heading: string): VoucherColumn | undefined {
  const name = heading.trim();
  return VOUCHER_COLUMN_NAMES.find((column) => column === name || VOUCHER_COLUMNS[column] === name);
}

/** Fields of an entry whose columns have another name. */
const COLUMNS_OF_FIELDS = {
  expenditure: {
    on: 'date',
    voucherNo: 'voucher',
    economicCode: 'economic',
    commitmentId: 'commitment',
    reception: 'guests',
    officialLetterNo: 'letter',
  },
  reversal: {
    on: 'date',
    reversalNo: 'voucher',
    reversalRow: 'row',
    voucherNo: 'reverses',
    row: 'reversesRow',
    month: 'reversesMonth',
  },
} as const satisfies Record<string, Readonly<Record<string, VoucherColumn>>>;

/** The entry that a row of a voucher file becomes. */
export type VoucherKind = keyof typeof COLUMNS_OF_FIELDS;

/** The column that fills a field. A fault in the field is shown there. */
export function columnOfField(kind: VoucherKind, field: string): string {
  const columns: Readonly<Record<string, VoucherColumn>> = COLUMNS_OF_FIELDS[kind];
  return columns[field] ?? field;
}
