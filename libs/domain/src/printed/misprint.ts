import { parseDecimal } from '../decimal';
import { isAmountUnit, type StatedFigure } from '../performance/statements/self-assessment';
import { decimalText } from '../rate';
import {
  contains,
  exactly,
  hasLowerBound,
  hasUpperBound,
  isBounded,
  meet,
  widened,
  type Interval,
} from './interval';
import { onScale, unitOfDigit } from './reading';

/** The kind of slip that may have turned the right figure into the printed one. */
export type Misprint =
  | 'oneDigit'
  | 'digitsExchanged'
  | 'digitTooMany'
  | 'digitTooFew'
  | 'pointMoved'
  | 'sign'
  | 'unit'
  | 'neighbour';

/** What should have been printed, as far as the rest of the paper tells. */
export interface Mending {
  /**
   * The value in the figure's own unit, as it would be printed. Absent if the paper only bounds it or leaves it open.
   */
  readonly value?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  /** Present if a usual slip turns the value into the printed one. */
  readonly misprint?: Misprint;
}

/** A figure, and the values that it may have. */
export interface Wanted {
  readonly allowed: Interval;
  /** The figures printed beside it. */
  readonly neighbours: readonly StatedFigure[];
  /** The usual decimals of its paper. A repair has as many, even if the figure dropped its zeros. */
  readonly usualDecimals: number;
  /** It is worked out from others: no slip of its own is looked for. */
  readonly isWorkedOut?: boolean;
}

/** A slip whose value is further from the middle than one part in this many may fit by chance. */
const BY_CHANCE = 1_000n;

export function mendingOf(figure: StatedFigure, wanted: Wanted): Mending {
  const { allowed, neighbours, usualDecimals, isWorkedOut = false } = wanted;
  const decimal = parseDecimal(figure.value);
  if (!decimal) return {};
  const bound = (value: bigint) => textOf(value, decimal.scale, figure);
  if (!isBounded(allowed)) {
    if (hasLowerBound(allowed)) return { atLeast: bound(allowed.lo) };
    return hasUpperBound(allowed) ? { atMost: bound(allowed.hi) } : {};
  }
  const decimals = Math.max(decimal.scale, usualDecimals);
  const middle = (allowed.lo + allowed.hi) / 2n;
  const around = (by: bigint) => meet(allowed, widened(exactly(middle), by));
  const few = 2n * unitOfDigit(decimals, figure.unit);
  const share = (middle < 0n ? -middle : middle) / BY_CHANCE;
  const near = around(share > few ? share : few);
  const slips = (isWorkedOut ? [] : slipsOf(figure, neighbours))
    // With a leading zero, as in 087.36, a digit was left out. That is another kind of slip.
    .filter(({ value }) => value !== figure.value && !/^-?0\d/u.test(value))
    .filter(({ value }) => contains(near, scaled(value, figure)))
    .map((slip) => ({ ...slip, value: shortened(slip.value, decimals, figure) }));
  const distance = ({ value }: Slip) => {
    const difference = scaled(value, figure) - middle;
    return difference < 0n ? -difference : difference;
  };
  const [slip] = slips.toSorted((left, right) => Number(distance(left) - distance(right)));
  return slip ?? { value: shortest(around(few), decimals, figure) };
}

/** Whether one slip turns an allowed value, or one that rounds to it, into the printed one. */
export function isSlip(figure: StatedFigure, allowed: Interval): boolean {
  const usualDecimals = parseDecimal(figure.value)?.scale ?? 0;
  const half = unitOfDigit(usualDecimals, figure.unit) / 2n;
  const wanted = { allowed: widened(allowed, half), neighbours: [], usualDecimals };
  return mendingOf(figure, wanted).misprint !== undefined;
}

/** Drops decimals that the paper does not print. */
function shortened(text: string, decimals: number, figure: StatedFigure): string {
  const printed = parseDecimal(text)?.scale ?? 0;
  return printed <= decimals ? text : textOf(scaled(text, figure), decimals, figure);
}

/** With the printed number of decimals, or as many more as are needed to fit. */
function shortest(near: Interval, printed: number, figure: StatedFigure): string {
  const middle = (near.lo + near.hi) / 2n;
  for (let decimals = printed; decimals < 8; decimals += 1) {
    const text = textOf(middle, decimals, figure);
    if (contains(near, scaled(text, figure))) return text;
  }
  return textOf(middle, 8, figure);
}

function scaled(text: string, { unit }: StatedFigure): bigint {
  const decimal = parseDecimal(text);
  return decimal ? onScale(decimal, unit) : 0n;
}

/** Rounds half up. */
function textOf(value: bigint, decimals: number, { unit }: StatedFigure): string {
  const digit = unitOfDigit(decimals, unit);
  const absolute = value < 0n ? -value : value;
  const rounded = (absolute + digit / 2n) / digit;
  return decimalText(value < 0n ? -rounded : rounded, decimals);
}

interface Slip {
  readonly value: string;
  readonly misprint: Misprint;
}

function slipsOf({ value, unit }: StatedFigure, neighbours: readonly StatedFigure[]): readonly Slip[] {
  const as = (misprint: Misprint) => (text: string) => ({ value: text, misprint });
  const negated = value.startsWith('-') ? value.slice(1) : `-${value}`;
  const places = [...value].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const around = value.includes('.') ? places : [...places, value.length];
  return [
    ...places.flatMap((i) => DIGITS.map((digit) => replaced(value, i, digit))).map(as('oneDigit')),
    ...places
      .slice(1)
      .map((i) => exchanged(value, i))
      .map(as('digitsExchanged')),
    as('sign')(negated),
    ...(isAmountUnit(unit) ? [4, -4].map((by) => moved(value, by)).map(as('unit')) : []),
    ...[1, -1, 2, -2].map((by) => moved(value, by)).map(as('pointMoved')),
    ...places.map((i) => value.slice(0, i) + value.slice(i + 1)).map(as('digitTooMany')),
    ...around.flatMap((i) => DIGITS.map((digit) => inserted(value, i, digit))).map(as('digitTooFew')),
    ...neighbours.filter((other) => other.unit === unit).map((other) => as('neighbour')(other.value)),
  ];
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

function inserted(text: string, at: number, digit: string): string {
  return text.slice(0, at) + digit + text.slice(at);
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** Exchanges a digit with the one before it, across a decimal point if necessary. */
function exchanged(text: string, at: number): string {
  const before = text[at - 1] === '.' ? at - 2 : at - 1;
  return replaced(replaced(text, at, text[before] ?? ''), before, text[at] ?? '');
}

/** Moves the decimal point, and drops zeros that this leaves behind. */
function moved(text: string, by: number): string {
  const decimal = parseDecimal(text);
  if (!decimal) return text;
  const scale = decimal.scale - by;
  if (scale <= 0) return decimalText(decimal.units * 10n ** BigInt(-scale), 0);
  const shifted = decimalText(decimal.units, scale);
  return decimal.scale >= scale ? shifted : shifted.replace(/\.?0+$/, '');
}
