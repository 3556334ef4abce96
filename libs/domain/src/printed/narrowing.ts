import type { Claim, Values } from './claim';
import {
  ANY,
  exactly,
  hasLowerBound,
  hasUpperBound,
  isBounded,
  isEmpty,
  meet,
  type Interval,
} from './interval';

export type Domains = ReadonlyMap<string, Interval>;

export type Fit =
  | { readonly fits: true; readonly domains: Domains }
  /** Claims that cannot all hold unless another figure may change. */
  | { readonly fits: false; readonly conflict: readonly Claim[] };

/** Claims that must hold, and the values of the figures that may not change. */
export interface Constraints {
  readonly values: Values;
  readonly slackOf: (claim: Claim) => bigint;
  readonly claims: readonly Claim[];
}

interface Bound {
  readonly interval: Interval;
  /** The claims that narrowed the interval. */
  readonly because: ReadonlySet<Claim>;
}

type Bounds = ReadonlyMap<string, Bound>;

type Narrowed = { readonly bounds: Bounds } | { readonly conflict: readonly Claim[] };

/** Rates narrow their figures in ever smaller steps. After this many rounds the result is close enough. */
const ROUNDS = 24;

/**
 * The values that the free figures may have. Bounds alone do not prove that figures which depend on each other fit
 * together, so a value is fixed for one after another.
 */
export function settled(constraints: Constraints, free: readonly string[]): Fit {
  const start = new Map(
    free.map((figureId): [string, Bound] => [figureId, { interval: ANY, because: new Set() }]),
  );
  const narrowed = narrow(constraints, start);
  if ('conflict' in narrowed) return { fits: false, conflict: narrowed.conflict };
  const { bounds } = narrowed;
  if (bounds.size > 1 && !canBeHad(constraints, bounds)) return { fits: false, conflict: constraints.claims };
  return {
    fits: true,
    domains: new Map([...bounds].map(([figureId, { interval }]) => [figureId, interval])),
  };
}

function narrow({ values, slackOf, claims }: Constraints, start: Bounds): Narrowed {
  const bounds = new Map(start);
  const present: Values = (figureId, role) => bounds.get(figureId)?.interval ?? values(figureId, role);
  for (let round = 0, going = true; going && round < ROUNDS; round += 1) {
    going = false;
    for (const claim of claims) {
      for (const figureId of claim.figureIds) {
        const bound = bounds.get(figureId);
        if (!bound) continue;
        const interval = meet(bound.interval, claim.allowed(figureId, present, slackOf(claim)));
        if (interval.lo === bound.interval.lo && interval.hi === bound.interval.hi) continue;
        const because = reasons(claim, figureId, bounds);
        if (isEmpty(interval)) return { conflict: [...because] };
        bounds.set(figureId, { interval, because });
        going = true;
      }
    }
  }
  return { bounds };
}

function reasons(claim: Claim, figureId: string, bounds: Bounds): ReadonlySet<Claim> {
  const earlier = claim.figureIds.flatMap((other) => [...(bounds.get(other)?.because ?? [])]);
  return new Set([...(bounds.get(figureId)?.because ?? []), ...earlier, claim]);
}

function canBeHad(constraints: Constraints, bounds: Bounds): boolean {
  const [next] = [...bounds]
    .filter(([, { interval }]) => interval.lo !== interval.hi)
    .toSorted((left, right) => byWidth(left[1].interval, right[1].interval));
  if (!next) return true;
  const [figureId, { interval, because }] = next;
  const printed = constraints.values(figureId, 'given');
  return [...new Set([middle(interval), within(interval, (printed.lo + printed.hi) / 2n)])].some((value) => {
    const narrowed = narrow(
      constraints,
      new Map(bounds).set(figureId, { interval: exactly(value), because }),
    );
    return 'bounds' in narrowed && canBeHad(constraints, narrowed.bounds);
  });
}

function byWidth(left: Interval, right: Interval): number {
  const difference = left.hi - left.lo - (right.hi - right.lo);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The middle, or the only bound, or 0 if there is none. */
function middle(interval: Interval): bigint {
  if (isBounded(interval)) return (interval.lo + interval.hi) / 2n;
  if (hasLowerBound(interval)) return interval.lo;
  return hasUpperBound(interval) ? interval.hi : 0n;
}

function within({ lo, hi }: Interval, value: bigint): bigint {
  if (value < lo) return lo;
  return value > hi ? hi : value;
}
