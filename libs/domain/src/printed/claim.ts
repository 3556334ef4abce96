import { exactly, isBounded, ONE, type Interval } from './interval';
import type { Reading, Readings } from './reading';

/** A figure that is claimed may have been rounded to whole points; one that it is worked out from is what was given. */
export type FigureRole = 'claimed' | 'given';

/** What a figure may be at present. */
export type Values = (figureId: string, role: FigureRole) => Interval;

export interface Term {
  readonly figureId: string;
  readonly factor: bigint;
}

export interface RatioSides {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/** What is compared: a total, a figure printed twice, a part with its whole, a change, a rate, points, last year's figure. */
type ClaimKind = 'sum' | 'same' | 'atMost' | 'change' | 'rate' | 'points' | 'lastYear';

/** One comparison that a relation stands for. */
export interface Claim {
  readonly relationId: string;
  readonly about: ClaimKind;
  readonly figureIds: readonly string[];
  /** The figure that the others are held against. */
  readonly claimedId: string;
  /** What the claimed rate is a rate of; only of rates. */
  readonly ratio?: RatioSides;
  /** One unit of the last digit of what is claimed. */
  readonly tolerance: bigint;
  /** Whether some values within the intervals fulfil it, with `slack` beyond them. */
  readonly holds: (values: Values, slack: bigint) => boolean;
  /** What one figure may be, given the others. */
  readonly allowed: (figureId: string, values: Values, slack: bigint) => Interval;
}

/** The two readings of what is printed. */
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

/** How far rounding alone may take a claimed figure from the others: a number of 万元, %, points or heads. */
export function envelopeOf(claim: Claim, readings: Readings): { readonly n: bigint; readonly d: bigint } {
  const values = printedValues(readings, 'wide');
  const widths = [claim.allowed(claim.claimedId, values, 0n), values(claim.claimedId, 'claimed')];
  const width = widths.filter(isBounded).reduce((sum, { lo, hi }) => sum + hi - lo, 0n);
  return { n: width, d: 2n * ONE };
}
