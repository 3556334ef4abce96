import { QuestionError, type NamedPoint, type YearPoint } from '@ledger/answers';
import { isCalendarDate, lastDayOf, type Wording } from '@ledger/domain';
import { readBasisToken, type BasisPoint, type TokenMaker } from './basis';
import type { Catalogue } from '../catalogue/catalogue';
import { isSealed } from './token-seals';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const FIXES_BOTH: Wording = {
  zh: '它已经确定了 asOf 和 knownAt，不能同时给出',
  en: 'it already fixes asOf and knownAt',
};
const BEYOND: Wording = { zh: '它晚于本服务器已读到的内容', en: 'it lies beyond what this server has read' };
const NO_YEAR: Wording = {
  zh: '应为四位数的年度，如 2023',
  en: 'it is no year of four digits, such as 2023',
};
const NO_DATE: Wording = {
  zh: '应为日历上有的日期，形如 YYYY-MM-DD',
  en: 'it is no calendar date of the form YYYY-MM-DD',
};
const NO_INSTANT: Wording = {
  zh: '应为带时区的时刻，如 2023-06-30T23:59:59+08:00',
  en: 'it is no instant such as 2023-06-30T23:59:59+08:00',
};
/** Dates have at most four digits for the year, so at the end of this year all days count. */
export const LAST_YEAR = 9999;

interface Selecting extends TokenMaker {
  readonly catalogue: Catalogue;
  /** The last position that the asker may see. "Everything that is known" ends there. */
  readonly upTo: bigint;
}

/** Resolves a point in time once. @throws QuestionError BAD_POINT, BASIS_…. */
export function selectionAt(
  fiscalYear: number,
  at: NamedPoint,
  { catalogue, upTo, ...maker }: Selecting,
): BasisPoint {
  if (at.basis !== undefined) {
    if (at.asOf !== undefined || at.knownAt !== undefined) badPoint('basis', FIXES_BOTH);
    const fixed = readBasisToken(at.basis, maker);
    // An unsealed token could be made by anybody, to find out how long the log is.
    if (fixed.cut > (isSealed(at.basis) ? catalogue.head : upTo)) badPoint('basis', BEYOND);
    return fixed;
  }
  const asOf = at.asOf ?? lastDayOf(fiscalYear);
  if (!isCalendarDate(asOf)) {
    if (at.asOf === undefined) badPoint('fiscalYear', NO_YEAR);
    badPoint('asOf', NO_DATE);
  }
  const known = at.knownAt === undefined ? upTo : catalogue.recorded.cutAt(instantOf(at.knownAt));
  return { asOf, cut: known < upTo ? known : upTo };
}

/** The years of all units that were open at the point, by unit code. */
export function pointsOpened(
  catalogue: Catalogue,
  fiscalYear: number,
  selection: BasisPoint,
): readonly YearPoint[] {
  return catalogue
    .unitYears()
    .filter((address) => address.fiscalYear === fiscalYear)
    .map((address): YearPoint => ({ ...address, ...selection }))
    .filter((point) => catalogue.isOpened(point, point.cut));
}

/**
 * The instant as the store writes it. A date alone is refused, because its hour would be a guess. @throws QuestionError
 * BAD_POINT.
 */
export function instantOf(text: string, field = 'knownAt'): string {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) badPoint(field, NO_INSTANT);
  return new Date(time).toISOString();
}

function badPoint(field: string, { zh, en }: Wording): never {
  throw new QuestionError('BAD_POINT', { field, reason: zh, reasonEn: en });
}
