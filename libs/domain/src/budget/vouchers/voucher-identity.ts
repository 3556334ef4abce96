import { type CalendarDate, monthOf } from '../../calendar';

/**
 * Names one row of one voucher. Numbers are one series for the year, or begin again each month under each word (记, 收, 付,
 * 转): then the month is part of the name.
 */
export interface VoucherReference {
  readonly voucherNo: string;
  /** Row of the voucher, from 1; absent if it has only one. */
  readonly row?: number;
  /** 1 to 12, of a year whose numbers begin again each month. */
  readonly month?: number;
}

/** What a voucher's row is known by among those of its year. */
export function voucherKey(voucher: VoucherReference): string {
  const number = voucherNumberKey(voucher);
  // No number holds a line break: a row is never taken for a voucher.
  return voucher.row === undefined ? number : `${number}\n${voucher.row}`;
}

/** What a voucher with all its rows is known by. Of one month '记-0012' and '记字第12号' are one voucher, 'jz-1' and 'JZ-1' too. */
export function voucherNumberKey({ voucherNo, month }: Omit<VoucherReference, 'row'>): string {
  if (month === undefined) return voucherNo;
  const { word, number } = seriesNumberOf(voucherNo) ?? { word: '', number: voucherNo };
  return `${month}月${word.toLowerCase()}-${number}`;
}

/** As people call the voucher: '记-12', or '3月记-12' where numbers begin again each month. */
export function voucherLabel({ voucherNo, month }: Omit<VoucherReference, 'row'>): string {
  return month === undefined ? voucherNo : `${month}月${voucherNo}`;
}

/** As people call the row: '3月记-12 第2行'. */
export function rowLabel({ row, ...voucher }: VoucherReference): {
  readonly zh: string;
  readonly en: string;
} {
  const label = voucherLabel(voucher);
  if (row === undefined) return { zh: label, en: label };
  return { zh: `${label} 第${row}行`, en: `${label} row ${row}` };
}

const SERIES_NUMBER = /^([\p{Script=Han}A-Za-z]{0,4}?)字?第?[-_—\s]*0*(\d{1,30})号?$/u;

/** Word and number of '记-0012' or '记字第12号', the number without leading zeros; undefined where it has no number. */
export function seriesNumberOf(
  voucherNo: string,
): { readonly word: string; readonly number: string } | undefined {
  const [, word, number] = SERIES_NUMBER.exec(voucherNo.normalize('NFKC').trim()) ?? [];
  return word === undefined || number === undefined ? undefined : { word, number };
}

interface RedLetter {
  readonly reversalNo: string;
  readonly reversalRow?: number;
  readonly month?: number;
  readonly occurredOn: CalendarDate;
}

/** The red-letter voucher's own name: its number is of the series of its own month. */
export function redLetterOf(event: RedLetter): VoucherReference {
  const { reversalNo, reversalRow, month, occurredOn } = event;
  return {
    voucherNo: reversalNo,
    ...(reversalRow !== undefined && { row: reversalRow }),
    ...(month !== undefined && { month: monthOf(occurredOn) }),
  };
}

/** What stands in front of what a row says. */
export function rowWords(row: number): { readonly zh: string; readonly en: string } {
  return { zh: `第${row}行，`, en: `row ${row}, ` };
}
