import {
  asSeen,
  asSeenInLines,
  isCalendarDate,
  LONGEST_NAME,
  LONGEST_TEXT,
  MAX_AMOUNT_FEN,
  parseFen,
  parseLineKey,
  type Fen,
  type LineAmount,
  type LineKey,
  type MoneyUnit,
} from '@ledger/domain';
import { z } from 'zod';
import type { Bilingual, Details } from './problems';
import type { YearFileErrorCode } from './year-file';

/** The parts of the heading that are needed to read each entry. */
export interface FieldContext {
  readonly amountUnit: MoneyUnit;
  /** The line aliases in the heading. */
  readonly lines: ReadonlyMap<string, LineKey>;
  /** Whether voucher numbers begin again each month. */
  readonly numberedByMonth?: boolean;
  /** The texts of the files beside the year file, by name. */
  readonly attachments?: Readonly<Record<string, string>>;
}

/** A fault that a schema issue carries until it is put into words. */
export interface FieldFault {
  readonly code: YearFileErrorCode;
  readonly details: Details;
}

const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * A text that is not blank. Spaces around it are dropped. It otherwise stays as typed, because earlier entries are
 * recognised by the digest of the typed text. The domain normalises it.
 */
export const text = z.string().transform((raw, context) => {
  if (isAsLongAs(LONGEST_TEXT, asSeenInLines(raw))) return raw.trim();
  const expected = { zh: `1 至 ${LONGEST_TEXT} 字的文字`, en: `a text of 1 to ${LONGEST_TEXT} characters` };
  return refuse(context, { code: 'BAD_VALUE', details: { value: asSeen(raw).slice(0, 20), expected } });
});

/**
 * The number of a document, or an id. It may be as long as the domain allows, so that stored values can be read again.
 */
export const identifier = idOf(LONGEST_NAME);

/** The id of an entry. It may be made of a number: `v-…`. */
export const entryIdentifier = idOf(LONGEST_NAME + 20);

function idOf(most: number) {
  return z.string().transform((raw, context) => {
    const value = asSeen(raw);
    if (isAsLongAs(most, value)) return value;
    const expected = { zh: `1 至 ${most} 字的编号`, en: `an id of 1 to ${most} characters` };
    return refuse(context, { code: 'BAD_VALUE', details: { value: value.slice(0, 20), expected } });
  });
}

function isAsLongAs(most: number, seen: string): boolean {
  return seen !== '' && seen.length <= most;
}

export const decimal = matching(/^-?\d{1,15}(\.\d{1,8})?$/, { zh: '十进制数', en: 'a decimal number' });

export const wholeNumber = matching(/^\d{1,9}$/, {
  zh: '非负整数',
  en: 'a whole number, 0 or more',
}).transform(Number);

/** The row of a voucher, from 1. */
export const rowNumber = matching(/^[1-9]\d{0,4}$/, { zh: '从 1 起的行号', en: 'a row, from 1' }).transform(
  Number,
);

export const month = matching(/^(0?[1-9]|1[0-2])$/, {
  zh: '1 至 12 的月份',
  en: 'a month from 1 to 12',
}).transform(Number);

/** Points with at most two decimals, read as hundredths of a point. */
export const weight = matching(/^\d{1,3}(\.\d{1,2})?$/, {
  zh: '分值，至多两位小数',
  en: 'points with at most two decimals',
}).transform((points) => {
  const [whole = '0', fraction = ''] = points.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
});

export const date = z.string().transform((raw, context) => {
  const value = raw.trim();
  return isCalendarDate(value) ? value : refuse(context, { code: 'BAD_DATE', details: { value } });
});

/** A time with its time zone, read as the same instant in UTC with milliseconds. */
export const instant = z.string().transform((raw, context) => {
  const value = raw.trim();
  const [, day = ''] = TIME.exec(value) ?? [];
  if (!isCalendarDate(day)) return refuse(context, { code: 'BAD_TIME', details: { value } });
  return new Date(value).toISOString();
});

/** An amount in the file's unit, read as whole fen. It may be negative. */
export function amount(file: Pick<FieldContext, 'amountUnit'>) {
  return z.string().transform((raw, context) => {
    const value = raw.trim();
    const unit = UNIT_NAMES[file.amountUnit];
    return fenOf(value, file) ?? refuse(context, { code: 'BAD_AMOUNT', details: { value, unit } });
  });
}

export function fenOf(text: string, { amountUnit }: Pick<FieldContext, 'amountUnit'>): Fen | undefined {
  const fen = parseFen(text, amountUnit);
  return fen !== undefined && Math.abs(fen) <= MAX_AMOUNT_FEN ? fen : undefined;
}

/** An alias from the heading, or a full line key. */
export function lineKey(file: Pick<FieldContext, 'lines'>) {
  return z.string().transform((raw, context) => {
    const value = raw.trim();
    return lineOf(value, file) ?? refuse(context, { code: 'UNKNOWN_LINE', details: { value } });
  });
}

export function lineOf(text: string, { lines }: Pick<FieldContext, 'lines'>): LineKey | undefined {
  const key = lines.get(text) ?? text;
  return parseLineKey(key) && key;
}

export function lineAmounts(context: FieldContext) {
  return z.array(z.strictObject(amountOnLine(context)).transform(lineAmountOf));
}

/** The lines of an appropriation. Each may state how much of it is carried over. */
export function appropriatedLines(context: FieldContext) {
  const row = { ...amountOnLine(context), carriedOver: amount(context).exactOptional() };
  return z.array(
    z.strictObject(row).transform(({ carriedOver: carriedOverFen, ...rest }): LineAmount => ({
      ...lineAmountOf(rest),
      ...(carriedOverFen !== undefined && { carriedOverFen }),
    })),
  );
}

function amountOnLine(context: FieldContext) {
  return {
    line: lineKey(context),
    amount: amount(context),
    procurement: amount(context).exactOptional(),
  };
}

interface WrittenAmount {
  readonly line: string;
  readonly amount: number;
  readonly procurement?: number;
}

function lineAmountOf({
  line,
  amount: amountFen,
  procurement: procurementFen = 0,
}: WrittenAmount): LineAmount {
  return { line, amountFen, procurementFen };
}

export function matching(pattern: RegExp, expected: Bilingual) {
  return z.string().transform((raw, context) => {
    const value = raw.trim();
    return pattern.test(value) ? value : refuse(context, { code: 'BAD_VALUE', details: { value, expected } });
  });
}

/** Puts one of our faults into a schema issue. */
export function refuse(context: z.RefinementCtx, fault: FieldFault): never {
  context.addIssue({ code: 'custom', message: fault.code, params: { fault } });
  return z.NEVER;
}

const UNIT_NAMES = { WAN_YUAN: '万元', YUAN: '元', FEN: '分' } as const satisfies Record<MoneyUnit, string>;
