import { isCalendarDate, type CalendarDate } from './calendar';
import { DomainError, type Refusal, type RefusalDetails } from './domain-error';
import { FEN_PER_WAN_YUAN, formatFen, MAX_AMOUNT_FEN, type Fen } from './money';

/** Refusals of malformed input. They are the same for every aggregate, and each catalogue includes them. */
export const inputRefusals = {
  DATE_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{value}”不是日历日期。请按“年-月-日”填写真实存在的日期，例如 2023-02-28。',
    en: '{field}: "{value}" is no calendar date. Write a day that exists as year-month-day, e.g. 2023-02-28.',
  },
  DATE_OUTSIDE_YEAR: {
    kind: 'malformed',
    zh: '{field}：{date} 不在 {fiscalYear} 预算年度内。请改用该年度内的单据日期，或记入所属年度。',
    en: '{field}: {date} lies outside the fiscal year {fiscalYear}. Use the date of the document inside that year, or enter it in the year it belongs to.',
  },
  TEXT_BLANK: {
    kind: 'malformed',
    zh: '{field}：不能为空白。请填写内容。',
    en: '{field}: must not be blank. Fill it in.',
  },
  TEXT_TOO_LONG: {
    kind: 'malformed',
    zh: '{field}：有 {length} 个字符，最多 {most} 个。请缩短，或把全文另附。',
    en: '{field}: has {length} characters, at most {most} are taken. Shorten it, or keep the full text elsewhere.',
  },
  LIST_EMPTY: {
    kind: 'malformed',
    zh: '{field}：至少要有一项。请补充明细。',
    en: '{field}: needs at least one entry. Add what the document lists.',
  },
  LIST_TOO_LONG: {
    kind: 'malformed',
    zh: '{field}：有 {count} 项，最多 {most} 项。请分成几张。',
    en: '{field}: has {count} entries, at most {most} are taken. Split it into several documents.',
  },
  COUNT_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{value}”应为不小于 {least} 的整数。请改正。',
    en: '{field}: {value} must be a whole number of at least {least}. Correct it.',
  },
  AMOUNT_INVALID: {
    kind: 'malformed',
    zh: '{field}：{amount} 万元不是可以入账的金额。金额精确到分，绝对值不超过 10 亿万元。',
    en: '{field}: {amount} 万元 is no amount for the books. Amounts are exact to the fen (1/100 yuan), at most 1,000,000,000 万元.',
  },
  AMOUNT_NEGATIVE: {
    kind: 'malformed',
    zh: '{field}：金额 {amountFen} 万元不能为负数。请填写正数；减少用追减、冲销或释放来记录。',
    en: '{field}: {amountFen} 万元 must not be negative. Write it positive; a decrease is a reduction, a reversal or a release.',
  },
  AMOUNT_ZERO: {
    kind: 'malformed',
    zh: '{field}：金额不能为零。请填写实际金额，或不填该项。',
    en: '{field}: must not be zero. Write the amount, or leave the entry out.',
  },
} as const satisfies Record<string, Refusal>;

/** Throws the errors of one closed catalogue. A code that is not in it does not compile. */
export type Refuser<Code extends string> = (code: Code, details?: RefusalDetails) => never;

export function refuserOf<Code extends string>(catalogue: Readonly<Record<Code, Refusal>>): Refuser<Code> {
  return (code, details = {}) => {
    throw new DomainError(code, catalogue[code], details);
  };
}

export const refuseInput: Refuser<keyof typeof inputRefusals> = refuserOf(inputRefusals);

export function requireDate(value: CalendarDate, field: string): void {
  if (!isCalendarDate(value)) refuseInput('DATE_INVALID', { field, value });
}

/** `value` must be a calendar date within `fiscalYear`. */
export function requireDateInYear(value: CalendarDate, fiscalYear: number, field = 'occurredOn'): void {
  requireDate(value, field);
  if (Number(value.slice(0, 4)) !== fiscalYear) {
    refuseInput('DATE_OUTSIDE_YEAR', { field, date: value, fiscalYear });
  }
}

/** Each text in `texts` (field name → text) must not be blank. Absent optional texts are valid. */
export function requireTexts(texts: Readonly<Record<string, string | undefined>>): void {
  for (const field in texts) if (texts[field]?.trim() === '') refuseInput('TEXT_BLANK', { field });
}

/** In UTF-16 units. */
export function requireShort(text: string, most: number, field: string): void {
  if (text.length > most) refuseInput('TEXT_TOO_LONG', { field, length: text.length, most });
}

export function requireEntries(list: readonly unknown[], field: string): void {
  if (list.length === 0) refuseInput('LIST_EMPTY', { field });
}

export function requireFewEntries(list: readonly unknown[], most: number, field: string): void {
  if (list.length > most) refuseInput('LIST_TOO_LONG', { field, count: list.length, most });
}

export function requireCount(value: number, least: number, field: string): void {
  if (!Number.isSafeInteger(value) || value < least) refuseInput('COUNT_INVALID', { field, value, least });
}

/** Whole fen of either sign. */
export function requireFen(value: Fen, field: string): void {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_AMOUNT_FEN) {
    refuseInput('AMOUNT_INVALID', { field, amount: anyAmount(value) });
  }
}

/** In 万元, even if it is not a whole fen. */
function anyAmount(value: number): string {
  return Number.isSafeInteger(value) ? formatFen(value) : String(value / FEN_PER_WAN_YUAN);
}

/** Whole fen, zero or more. */
export function requireFenFromZero(value: Fen, field: string): void {
  requireFen(value, field);
  if (value < 0) refuseInput('AMOUNT_NEGATIVE', { field, amountFen: value });
}

/** Whole fen, more than zero. */
export function requirePositiveFen(value: Fen, field: string): void {
  requireFenFromZero(value, field);
  if (value === 0) refuseInput('AMOUNT_ZERO', { field });
}
