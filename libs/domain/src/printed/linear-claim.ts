import type { Claim, FigureRole, Term, Values } from './claim';
import { readingOf } from './claim';
import {
  ANY,
  contains,
  exactly,
  meet,
  negative,
  over,
  plus,
  times,
  widened,
  type Interval,
} from './interval';
import type { Readings } from './reading';

/** Σ coefficient × figure = 0, or ≤ 0. */
export interface Linear {
  readonly relationId: string;
  readonly about: 'sum' | 'same' | 'atMost' | 'change';
  readonly terms: readonly Term[];
  /** The figures that were computed from the others; both, if one figure is printed twice. */
  readonly claimed: readonly string[];
}

export function linearClaim({ relationId, about, terms, claimed }: Linear, readings: Readings): Claim {
  const atMost = about === 'atMost';
  const factors = gathered(terms);
  const figureIds = [...factors.keys()];
  // Points that are all whole numbers must add up exactly, because nothing was rounded.
  const exact = figureIds.every((figureId) => readingOf(readings, figureId).exact);
  const roleOf = (figureId: string): FigureRole =>
    !exact && claimed.includes(figureId) ? 'claimed' : 'given';
  const digits = claimed.map((figureId) => readingOf(readings, figureId).lastDigit);
  const summands = [...factors].map(([figureId, factor]) => ({ figureId, factor, role: roleOf(figureId) }));
  const rest = (values: Values, without?: string) => {
    let sum = exactly(0n);
    for (const { figureId, factor, role } of summands)
      if (figureId !== without) sum = plus(sum, times(values(figureId, role), factor));
    return sum;
  };
  return {
    relationId,
    about,
    figureIds,
    claimedId: claimed[0] ?? '',
    tolerance: exact ? 0n : digits.reduce((most, digit) => (digit > most ? digit : most), 0n),
    holds: (values, slack) => {
      const range = widened(rest(values), slack);
      return atMost ? range.lo <= 0n : contains(range, 0n);
    },
    allowed: (figureId, values, slack) => {
      const factor = factors.get(figureId) ?? 0n;
      if (factor === 0n) return ANY;
      const wanted = widened(negative(rest(values, figureId)), slack);
      return over(atMost ? noMoreThan(wanted) : wanted, factor);
    },
  };
}

function noMoreThan({ hi }: Interval): Interval {
  return { lo: ANY.lo, hi };
}

export function gathered(terms: readonly Term[]): ReadonlyMap<string, bigint> {
  const factors = new Map<string, bigint>();
  for (const { figureId, factor } of terms) factors.set(figureId, (factors.get(figureId) ?? 0n) + factor);
  return factors;
}

/** If a figure's change is printed, last year's figure (the figure minus its change) must stay the same. */
export function tieClaim(figureId: string, changeId: string, readings: Readings): Claim {
  const [figure, change] = [readingOf(readings, figureId), readingOf(readings, changeId)];
  const printed = figure.value - change.value;
  const rounding = figure.lastDigit + change.lastDigit;
  const before = { lo: printed - rounding, hi: printed + rounding };
  const other = (wanted: string, values: Values) =>
    wanted === figureId
      ? plus(before, values(changeId, 'given'))
      : plus(values(figureId, 'given'), negative(before));
  return {
    relationId: `last-year:${changeId}`,
    about: 'lastYear',
    figureIds: [figureId, changeId],
    claimedId: changeId,
    tolerance: 0n,
    holds: (values) => {
      const { lo, hi } = meet(other(figureId, values), values(figureId, 'given'));
      return lo <= hi;
    },
    allowed: (wanted, values) => other(wanted, values),
  };
}
