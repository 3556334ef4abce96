import { parseDecimal, type Decimal } from '../decimal';
import {
  digitsAboveBase,
  scaleOfCount,
  type StatedFigure,
  type StatedUnit,
} from '../performance/statements/self-assessment';
import { exactly, SCALE, type Interval } from './interval';

/** The exact values that a printed figure can mean. Amounts are in 万元, whichever unit is printed. */
export interface Reading {
  /** The printed value, without rounding. */
  readonly value: bigint;
  /** With at least the decimals of its paper, assuming that zeros behind the point were dropped: 38 means 38.00. */
  readonly narrow: Interval;
  /** With the printed decimals: 38 means anything that rounds to 38. */
  readonly wide: Interval;
  /** The value of the last printed digit; 0 if the figure is exact, half a point if points are whole numbers. */
  readonly lastDigit: bigint;
  /** True for whole counts, words, and points that are whole numbers. */
  readonly exact: boolean;
  readonly isZero: boolean;
}

export type Readings = ReadonlyMap<string, Reading>;

/**
 * All figures of a paper that are numbers; each different word gets a number of its own. The decimals of a paper are
 * those of most of its figures in a unit.
 */
export function readingsOf(figures: readonly StatedFigure[]): Readings {
  const usual = usualDecimals(figures);
  const words = new Map<string, bigint>();
  const readings = new Map<string, Reading>();
  for (const figure of figures) {
    const { figureId, unit, value } = figure;
    if (unit === 'TEXT') {
      const word = words.get(value) ?? BigInt(words.size);
      words.set(value, word);
      readings.set(figureId, exact(word * 10n ** BigInt(SCALE)));
      continue;
    }
    const decimal = parseDecimal(value);
    if (decimal) readings.set(figureId, read(decimal, figure, usual.get(unit) ?? 0));
  }
  return readings;
}

function read(decimal: Decimal, { unit, measureWord }: StatedFigure, usual: number): Reading {
  const value = onScale(decimal, unit);
  if (unit === 'COUNT' && decimal.scale === 0 && scaleOfCount(measureWord) === '') return exact(value);
  const whole = unit === 'POINTS' && decimal.scale === 0;
  return {
    value,
    narrow: rounding(value, Math.max(decimal.scale, usual), unit),
    wide: rounding(value, decimal.scale, unit),
    // 92.9 may be cut to 92, but 91 for 92.08 is not a difference in the last digit.
    lastDigit: whole ? unitOfDigit(0, unit) / 2n : unitOfDigit(decimal.scale, unit),
    exact: whole,
    isZero: value === 0n,
  };
}

function exact(value: bigint): Reading {
  const only = exactly(value);
  return { value, narrow: only, wide: only, lastDigit: 0n, exact: true, isZero: value === 0n };
}

function rounding(value: bigint, decimals: number, unit: StatedUnit): Interval {
  const half = unitOfDigit(decimals, unit) / 2n;
  return { lo: value - half, hi: value + half };
}

/** A number in its unit, as whole 10^-16 of 万元, %, points or people. */
export function onScale({ units, scale }: Decimal, unit: StatedUnit): bigint {
  return units * unitOfDigit(scale, unit);
}

export function unitOfDigit(decimals: number, unit: StatedUnit): bigint {
  return 10n ** BigInt(SCALE - decimals + digitsAboveBase(unit));
}

export function usualDecimals(figures: readonly StatedFigure[]): ReadonlyMap<StatedUnit, number> {
  const counts = new Map<StatedUnit, Map<number, number>>();
  for (const { unit, value } of figures) {
    const decimal = parseDecimal(value);
    if (!decimal || decimal.units === 0n) continue;
    const ofUnit = counts.get(unit) ?? new Map<number, number>();
    ofUnit.set(decimal.scale, (ofUnit.get(decimal.scale) ?? 0) + 1);
    counts.set(unit, ofUnit);
  }
  return new Map([...counts].map(([unit, ofUnit]) => [unit, mostFrequent(ofUnit)]));
}

/** If several are equally frequent, the largest. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].toSorted((left, right) => right[1] - left[1] || right[0] - left[0]);
  return first?.[0] ?? 0;
}
