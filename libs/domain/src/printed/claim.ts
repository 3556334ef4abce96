import { exactly, isBounded, ONE, type Interval } from './interval';
import type { Reading, Readings } from './reading';

/** A claimed figure may have been rounded to whole points. A given figure, from which it is computed, was not. */
export type FigureRole = 'claimed' | 'given';

/** The values that a figure may currently have. */
export type Values = (figureId: string, role: FigureRole) => Interval;

export interface Term {
  readonly figureId: string;
  readonly factor: bigint;
}

export interface RatioSides {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/**
 * What is compared: a sum, a figure printed twice, a part and its whole, a change, a rate, points, or last year's
 * figure.
 */
type ClaimKind = 'sum' | 'same' | 'atMost' | 'change' | 'rate' | 'points' | 'lastYear';

/** One comparison in a relation. */
export interface Claim {
  readonly relationId: string;
  readonly about: ClaimKind;
  readonly figureIds: readonly string[];
  /** The figure with which the others are compared. */
  readonly claimedId: string;
  /** The numerator and denominator of a claimed rate; only for rates. */
  readonly ratio?: RatioSides;
  /** The value of the claimed figure's last digit. */
  readonly tolerance: bigint;
  /** Whether some values within the intervals satisfy the claim, with a tolerance of `slack`. */
  readonly holds: (values: Values, slack: bigint) => boolean;
  /** The values that one figure may have, given the others. */
  readonly allowed: (figureId: string, values: Values, slack: bigint) => Interval;
}

/** The printed figures in one of their two readings. */
export function printedValues(readings: Readings, width: 'narrow' | 'wide'): Values {
  return (figureId, role) => {
    const reading = readingOf(readings, figureId);
    return role === 'given' && reading.exact ? exactly(reading.value) : reading[width];
  };
}

export function readingOf(readings: Readings, figureId: string): Reading {
  const reading = readings.get(figureId);
  if (!reading) throw new Error(`figure ${figureId} is no number: judge its relation first`);
  return reading;
}

/** How far rounding alone may move a claimed figure from the others, in 万元, %, points or people. */
export function envelopeOf(claim: Claim, readings: Readings): { readonly n: bigint; readonly d: bigint } {
  const values = printedValues(readings, 'wide');
  const widths = [claim.allowed(claim.claimedId, values, 0n), values(claim.claimedId, 'claimed')];
  const width = widths.filter(isBounded).reduce((sum, { lo, hi }) => sum + hi - lo, 0n);
  return { n: width, d: 2n * ONE };
}
