import { allOrNothing, asAtLeast, inProportion, missOf, type Compared } from './compared';
import { compareExact, distance, exactOf, exactText, type Exact } from './exact';
import type { Amount, Banded, Method, Stepped } from './method';
import { ALL, NONE, points, type Share } from './points';

/** The share of the weight that a result earns by a method. */
export function shareBy(method: Method | { readonly kind: 'as-at-least' }, compared: Compared): Share {
  switch (method.kind) {
    case 'as-at-least':
      return asAtLeast(compared);
    case 'proportional':
    case 'deduct':
    case 'ratio':
      return inProportion(compared, method.kind);
    case 'all-or-nothing':
      return allOrNothing(compared);
    case 'range':
      return inRange(compared, method.percent);
    case 'stepped':
      return byRule(stepped(method, compared));
    case 'banded':
      return byRule(banded(method, compared));
  }
}

/**
 * Whether the method measures how far off a result is. No source says how to do this for a target that is not positive.
 */
export function isMeasuring({ kind }: { readonly kind: string }): boolean {
  return ['as-at-least', 'proportional', 'deduct', 'ratio'].includes(kind);
}

const BY_RULE = { zh: '按该指标的计分规则扣分', en: 'deducted by the rule of the indicator' } as const;

function byRule(share: Share): Share {
  return { ...share, lostBecause: BY_RULE };
}

function inRange({ a, b, texts: { weight, actual, target } }: Compared, percent: number): Share {
  const { numerator, denominator } = exactOf(percent);
  const within = distance(a, b) * 100n * denominator <= (a < 0n ? -a : a) * numerator;
  const formula = `${weight} × ${within ? 1 : 0} (${actual} ${within ? '∈' : '∉'} ${target} ± ${percent} %)`;
  return byRule({ ...(within ? ALL : NONE), formula });
}

/** Each step costs hundredths of a point. The share is what remains of the weight. */
function stepped(method: Stepped, compared: Compared): Share {
  const { weight, texts, a, one } = compared;
  const miss = missOf(compared);
  if (miss === 0n) return { ...ALL, formula: `${texts.weight} (|B − A| = 0)` };
  const size = a < 0n ? -a : a;
  const ofTarget = method.of === 'target-percent';
  if (ofTarget && size === 0n) return { ...NONE, formula: `${texts.weight} × 0 (A = 0)` };
  const missed: Exact = ofTarget
    ? { numerator: miss * 100n, denominator: size }
    : { numerator: miss, denominator: one };
  const steps = stepsOf(missed, method);
  const cost = costOf(method, weight);
  const lost = {
    numerator: steps.numerator * cost.numerator,
    denominator: steps.denominator * cost.denominator,
  };
  const costText = exactText({ ...cost, denominator: cost.denominator * 100n });
  const missText = `|B − A| = ${exactText(missed)}${ofTarget ? ' %' : ''}`;
  return {
    numerator: BigInt(weight) * lost.denominator - lost.numerator,
    denominator: BigInt(weight) * lost.denominator,
    formula: `${texts.weight} − ${costText} × ${stepsText(steps)} (${missText})`,
  };
}

function stepsOf({ numerator, denominator }: Exact, { each, partOfStep }: Stepped): Exact {
  const step = exactOf(each);
  const [n, d] = [numerator * step.denominator, denominator * step.numerator];
  if (partOfStep === 'proportional') return { numerator: n, denominator: d };
  return { numerator: partOfStep === 'ignored' ? n / d : (n + d - 1n) / d, denominator: 1n };
}

function stepsText(steps: Exact): string {
  return steps.denominator === 1n ? String(steps.numerator) : exactText(steps);
}

/** In hundredths of a point. */
export function costOf({ percent, points: given }: Amount, weight: number): Exact {
  const { numerator, denominator } = exactOf(percent ?? given ?? 0);
  return percent === undefined
    ? { numerator: numerator * 100n, denominator }
    : { numerator: numerator * BigInt(weight), denominator: denominator * 100n };
}

function banded(method: Banded, compared: Compared): Share {
  const { weight, texts } = compared;
  const measure = measureOf(method.by, compared);
  if (!measure) return allOrNothing(compared);
  const shown = `${SHOWN[method.by]} = ${exactText(measure)}${method.by === 'value' || method.by === 'miss' ? '' : ' %'}`;
  const band = method.bands.find((one) => fits(measure, one));
  if (!band) {
    return method.otherwise === 'proportional'
      ? inProportion(compared, 'proportional')
      : { ...NONE, formula: `${texts.weight} × 0 (${shown})` };
  }
  const { numerator, denominator } = costOf(band, weight);
  return {
    numerator,
    denominator: denominator * BigInt(weight),
    formula:
      band.percent === undefined
        ? `${points(Math.round((band.points ?? 0) * 100))} (${shown})`
        : `${texts.weight} × ${band.percent} % (${shown})`,
  };
}

const SHOWN = { completion: 'B/A', deviation: '|B − A|/|A|', value: 'B', miss: '|B − A|' } as const;

/** Undefined for a target of 0, and for a completion with a target below 0. */
function measureOf(by: Banded['by'], compared: Compared): Exact | undefined {
  const { a, b, one } = compared;
  if (by === 'value') return { numerator: b, denominator: one };
  if (by === 'miss') return { numerator: missOf(compared), denominator: one };
  if (by === 'completion') return a > 0n ? { numerator: b * 100n, denominator: a } : undefined;
  return a === 0n ? undefined : { numerator: distance(a, b) * 100n, denominator: a < 0n ? -a : a };
}

function fits(measure: Exact, { from, above, upTo, below }: Banded['bands'][number]): boolean {
  const against = (limit: number) => compareExact(measure, exactOf(limit));
  return (
    (from === undefined || against(from) >= 0) &&
    (above === undefined || against(above) > 0) &&
    (upTo === undefined || against(upTo) <= 0) &&
    (below === undefined || against(below) < 0)
  );
}
