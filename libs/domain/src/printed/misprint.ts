import { parseDecimal } from '../decimal';
import type { StatedFigure } from '../performance/statements/self-assessment';
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

/** The kind of slip that may have changed the right figure into the printed one. */
export type Misprint =
  | 'oneDigit'
  | 'digitsExchanged'
  | 'digitTooMany'
  | 'digitTooFew'
  | 'pointMoved'
  | 'sign'
  | 'unit'
  | 'neighbour';

/** What would have to be printed instead, as far as the rest of the paper says it. */
export interface Mending {
  /** As it would be printed, in the figure's own unit; absent if the paper only bounds it or leaves it open. */
  readonly value?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  /** Present where the value is a usual slip away from what is printed. */
  readonly misprint?: Misprint;
}

/** What a figure should read, given what it may be. */
export interface Wanted {
  readonly allowed: Interval;
  /** Printed beside it. */
  readonly neighbours: readonly StatedFigure[];
  /** Of its paper; a repair is printed with as many, even where the figure dropped its zeros. */
  readonly usualDecimals: number;
}

/** A slip that is off the middle by more than one part in as many may come out right by chance. */
const BY_CHANCE = 1_000n;

export function mendingOf(figure: StatedFigure, { allowed, neighbours, usualDecimals }: Wanted): Mending {
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
  const slips = slipsOf(figure, neighbours)
    // A slip that leaves 087.36 left out a digit, which is told apart.
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

/** Whether one slip makes what is printed out of some value that a figure may be, or that rounds to one. */
export function isSlip(figure: StatedFigure, allowed: Interval): boolean {
  const usualDecimals = parseDecimal(figure.value)?.scale ?? 0;
  const half = unitOfDigit(usualDecimals, figure.unit) / 2n;
  const wanted = { allowed: widened(allowed, half), neighbours: [], usualDecimals };
  return mendingOf(figure, wanted).misprint !== undefined;
}

/** Without decimals that the paper does not print. */
function shortened(text: string, decimals: number, figure: StatedFigure): string {
  const printed = parseDecimal(text)?.scale ?? 0;
  return printed <= decimals ? text : textOf(scaled(text, figure), decimals, figure);
}

/** With as many decimals as are printed, or as many more as it takes to fit. */
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

/** Half up. */
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
    ...(unit === 'WAN_YUAN' || unit === 'YUAN' ? [4, -4].map((by) => moved(value, by)).map(as('unit')) : []),
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

/** With the digit before it, over a point if need be. */
function exchanged(text: string, at: number): string {
  const before = text[at - 1] === '.' ? at - 2 : at - 1;
  return replaced(replaced(text, at, text[before] ?? ''), before, text[at] ?? '');
}

/** Times a power of ten, without zeros that the point leaves behind. */
function moved(text: string, by: number): string {
  const decimal = parseDecimal(text);
  if (!decimal) return text;
  const scale = decimal.scale - by;
  if (scale <= 0) return decimalText(decimal.units * 10n ** BigInt(-scale), 0);
  const shifted = decimalText(decimal.units, scale);
  return decimal.scale >= scale ? shifted : shifted.replace(/\.?0+$/, '');
}
