import { type CalendarDate, monthOf } from '../../calendar';

/**
 * Names one row of one voucher. Numbers are one series for the year, or begin again each month for each word (记, 收,
 * 付, 转). In the second case the month is part of the name.
 */
export interface VoucherReference {
  readonly voucherNo: string;
  /** The row of the voucher, from 1; absent if it has only one. */
  readonly row?: number;
  /** 1 to 12, if the numbers of the year begin again each month. */
  readonly month?: number;
}

/** The key of a voucher's row within its year. */
export function voucherKey(voucher: VoucherReference): string {
  const number = voucherNumberKey(voucher);
  // A number cannot contain a line break, so a row is never confused with a voucher.
  return voucher.row === undefined ? number : `${number}\n${voucher.row}`;
}

/**
 * The key of a voucher with all its rows. Within a month '记-0012' and '记字第12号' are one voucher, and so are 'jz-1'
 * and 'JZ-1'.
 */
export function voucherNumberKey({ voucherNo, month }: Omit<VoucherReference, 'row'>): string {
  if (month === undefined) return voucherNo;
  const { word, number } = seriesNumberOf(voucherNo) ?? { word: '', number: voucherNo };
  return `${month}月${word.toLowerCase()}-${number}`;
}

/** The name that people use for the voucher: '记-12', or '3月记-12' if numbers begin again each month. */
export function voucherLabel({ voucherNo, month }: Omit<VoucherReference, 'row'>): string {
  return month === undefined ? voucherNo : `${month}月${voucherNo}`;
}

/** The name that people use for the row: '3月记-12 第2行'. */
export function rowLabel({ row, ...voucher }: VoucherReference): {
  readonly zh: string;
  readonly en: string;
} {
  const label = voucherLabel(voucher);
  if (row === undefined) return { zh: label, en: label };
  return { zh: `${label} 第${row}行`, en: `${label} row ${row}` };
}

const SERIES_NUMBER = /^([\p{Script=Han}A-Za-z]{0,4}?)字?第?[-_—\s]*0*(\d{1,30})号?$/u;

/** The word and the number of '记-0012' or '记字第12号', without leading zeros; undefined if there is no number. */
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

/** The name of the red-letter voucher. Its number belongs to the series of its own month. */
export function redLetterOf(event: RedLetter): VoucherReference {
  const { reversalNo, reversalRow, month, occurredOn } = event;
  return {
    voucherNo: reversalNo,
    ...(reversalRow !== undefined && { row: reversalRow }),
    ...(month !== undefined && { month: monthOf(occurredOn) }),
  };
}

/** The words before a message about a row. */
export function rowWords(row: number): { readonly zh: string; readonly en: string } {
  return { zh: `第${row}行，`, en: `row ${row}, ` };
}
