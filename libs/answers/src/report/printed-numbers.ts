import { parseDecimal, type StatedUnit } from '@ledger/domain';

/** A number in a text that says how much of something there is. */
export interface PrintedNumber {
  /** Where its digits begin, and where its unit ends, if it has one of amounts, points or percent. */
  readonly from: number;
  readonly to: number;
  /** Where its digits end. */
  readonly digitsTo: number;
  /** Without separators; a word if it is written in words. */
  readonly value: string;
  /** Undefined if no unit follows that tells what it is. */
  readonly unit: StatedUnit | undefined;
  /** What stands behind its digits, up to the next mark. */
  readonly after: string;
}

const UNITS: readonly (readonly [RegExp, StatedUnit])[] = [
  [/^\s*万(?:元|(?=$|[，。；、）)]))/u, 'WAN_YUAN'],
  [/^\s*亿元/u, 'YI_YUAN'],
  [/^\s*元/u, 'YUAN'],
  [/^\s*(?:%|个?百分点)/u, 'PERCENT'],
  [/^\s*分(?![之别类为局中年钟钱公支部])/u, 'POINTS'],
];

const NUMERALS = '零〇一二两三四五六七八九十百千万亿';
const DIGITS = /\d(?:[\d,.]*\d)?/gu;
/**
 * Fractions and sums of money in words: 三分之一, 百万余元. Other numerals are parts of words: 一方面, 三大产业; and 万元
 * alone is a unit.
 */
const WORDS = new RegExp(
  `[${NUMERALS}]+分之[${NUMERALS}]+|(?<![\\d.]\\s?)[${NUMERALS}]*[百千万亿](?:[余多几]|(?<=[${NUMERALS}]{2}))(?=元)`,
  'gu',
);
const SEPARATED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * All numbers of a text that count, measure or rate something, in order. Left out by their form: dates, numbers of
 * documents and laws, enumerations, and numbers in names.
 */
export function printedNumbers(text: string): readonly PrintedNumber[] {
  const plain = withPlainDigits(text);
  const named = spansIn(plain, NAMED);
  const isNamed = (from: number, to: number) => named.some((span) => span.from < to && from < span.to);
  const digits = [...plain.matchAll(DIGITS)].flatMap(({ 0: digits, index }) => numbersIn(digits, index));
  const words = [...plain.matchAll(WORDS)].map(({ 0: word, index }) => ({ from: index, printed: word }));
  return [...digits, ...words]
    .filter(({ from, printed }) => !isNamed(from, from + printed.length))
    .flatMap(({ from, printed }) => numberAt(plain, from, printed) ?? [])
    .toSorted((left, right) => left.from - right.from);
}

/** Digits and signs in one width. The length stays the same, so that places stay valid. */
function withPlainDigits(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, ',')
    .replace(/[０-９．％－]/gu, (character) => character.normalize('NFKC'));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const YEAR = String.raw`(?:19|20)\d{2}`;

/** Forms whose digits are no figures. */
const NAMED: readonly RegExp[] = [
  // Titles of documents and works.
  /《[^《》]*》/gu,
  // 怀财绩〔2024〕46号, 第738号, 3号楼, 湘财预[2023]第6号.
  /[〔[（(]\s*\d{4}\s*[〕\]）)]\s*第?\s*\d+\s*号/gu,
  /\d+\s*号/gu,
  /第\s*\d+/gu,
  // Dates and spans of years: 2023年度, 2023年12月31日, 2021-2035年, 2023-2030, 2023.12.31, 7月, 1至3月.
  new RegExp(String.raw`${YEAR}\s*年?\s*[-–—~～至到]\s*${YEAR}\s*年?`, 'gu'),
  new RegExp(String.raw`${YEAR}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}\s*日?|\s*月)`, 'gu'),
  new RegExp(String.raw`${YEAR}\s*年`, 'gu'),
  /(?:\d{1,2}\s*[-–—~～至、]\s*)?\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?/gu,
  /\d{1,2}\s*日(?![内之])/gu,
  // Scales, proportions and hours: 1:500, 9：30.
  /\d+\s*[:：]\s*\d+/gu,
  // Numbers in names: G209, PM2.5, “631”, 5G; telephones and codes.
  /[A-Za-z][A-Za-z\d./-]*\d/gu,
  /\d+(?!(?:km|cm|mm|m|kg|mg|g|t|ha|L|ml|kW|kWh|MW)(?![A-Za-z]))[A-Za-z]+/gu,
  /[“"‘']\s*\d+\s*[”"’']/gu,
  /0\d{2,3}[-—]\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|\d[\dA-Z]{16,17}/gu,
  // Enumerations: 1. 2、 （3） at the beginning or behind the end of a sentence or clause.
  /(?<=^|[。；;：:！？”\s])\s*\d{1,2}[.、](?!\d)/gu,
  /[（(]\s*\d{1,2}\s*[)）]/gu,
  // Numbers of chapters: 2.1.3.
  /\d+(?:\.\d+){2,}/gu,
];

function spansIn(text: string, patterns: readonly RegExp[]): readonly Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
}

/** 4,738.83 is one number; so is 513.5,7, a slip of the pen. 46,58 are two. */
function numbersIn(
  digits: string,
  from: number,
): readonly { readonly from: number; readonly printed: string }[] {
  const isOne = !digits.includes(',') || SEPARATED.test(digits) || /\.\d*,/u.test(digits);
  if (isOne) return [{ from, printed: digits }];
  return [...digits.matchAll(/[^,]+/gu)].map(({ 0: printed, index }) => ({ from: from + index, printed }));
}

function numberAt(text: string, from: number, printed: string): PrintedNumber | undefined {
  const digitsTo = from + printed.length;
  const isWord = !/\d/u.test(printed);
  const rest = text.slice(digitsTo);
  const after = /^[^，。；：、！？（）()《》“”]*/u.exec(rest)?.[0] ?? '';
  if (isWord) {
    const to = digitsTo + (rest.startsWith('元') ? 1 : 0);
    return { from, to, digitsTo: to, value: text.slice(from, to), unit: 'TEXT', after };
  }
  const value = printed.replaceAll(',', '');
  if (!parseDecimal(value)) return undefined;
  const sign = /(?<![\d\w）)%年])[-−]$/u.test(text.slice(0, from)) ? '-' : '';
  const [pattern, unit] = UNITS.find(([words]) => words.test(rest)) ?? [];
  const length = pattern?.exec(rest)?.[0].length ?? 0;
  return { from: from - sign.length, to: digitsTo + length, digitsTo, value: sign + value, unit, after };
}

/** How well a number may be a figure of a unit and measure word: 0 not at all, 1 if it has no unit, 2 if it has the same. */
export function fitsUnit(
  { unit, after }: PrintedNumber,
  figure: { readonly unit: StatedUnit; readonly measureWord?: string },
): 0 | 1 | 2 {
  if (figure.unit === 'COUNT') {
    if (figure.measureWord !== undefined) return after.trimStart().startsWith(figure.measureWord) ? 2 : 0;
    return unit === undefined || unit === 'POINTS' ? 2 : 0;
  }
  if (unit !== undefined) return unit === figure.unit ? 2 : 0;
  return figure.unit !== 'TEXT' && after.trim() === '' ? 1 : 0;
}
