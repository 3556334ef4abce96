import type { StatedFigure, StatedRelation, StatedUnit } from '../performance/statements/self-assessment';
import { figuresOf, isBlank, isComplete } from '../performance/statements/stated-relation';
import { printedValues, type Claim } from './claim';
import { claimsOf } from './claims';
import { isPrintedZero } from './ratio-claim';
import type { Readings } from './reading';

export type NotJudgedReason =
  | { readonly code: 'FIGURE_MISSING'; readonly figureId: string }
  /** A blank or a dash is not 0, so nothing is claimed about it. */
  | { readonly code: 'FIGURE_BLANK'; readonly figureId: string }
  | { readonly code: 'NOT_A_NUMBER'; readonly figureId: string }
  | { readonly code: 'ZERO_OVER_ZERO' };

export type Verdict =
  /** `onlyWide`: claims that do not hold if the omitted zeros are added again. */
  | { readonly kind: 'holds'; readonly onlyWide: readonly Claim[] }
  /** 尾差: off by at most one unit of the last digit beyond what rounding allows. */
  | { readonly kind: 'lastDigit'; readonly claim: Claim }
  | { readonly kind: 'contradicts'; readonly claims: readonly Claim[] }
  | { readonly kind: 'notJudged'; readonly reason: NotJudgedReason };

/** The figures of a paper by id, and the values that they can mean. */
export interface Paper {
  readonly figures: ReadonlyMap<string, StatedFigure>;
  readonly readings: Readings;
  /** The number of decimals that most figures of a unit have. */
  readonly decimals: ReadonlyMap<StatedUnit, number>;
}

/** Never "holds" if a part of the relation could not be judged. */
export function judge(relation: StatedRelation, paper: Paper): Verdict {
  const { claims, odd } = judgeable(relation, paper);
  const verdict = judgeClaims(claims, paper.readings);
  return odd && verdict.kind === 'holds' ? { kind: 'notJudged', reason: odd } : verdict;
}

interface Judgeable {
  readonly claims: readonly Claim[];
  /** Why the rest of the relation is left out. */
  readonly odd?: NotJudgedReason;
}

/** The claims about figures that can be read. A blank rate, for example, does not prevent checking the change. */
export function judgeable(relation: StatedRelation, paper: Paper): Judgeable {
  const odd = firstOdd(relation, paper);
  if (!odd) return { claims: claimsOf(relation, paper.readings) };
  const rest = odd.code === 'FIGURE_BLANK' ? withoutFigure(relation, odd.figureId) : undefined;
  const isWhole = rest && isComplete(rest) && !firstOdd(rest, paper);
  return { claims: isWhole ? claimsOf(rest, paper.readings) : [], odd };
}

/** The same relation without a figure, if it still claims something. */
function withoutFigure(relation: StatedRelation, figureId: string): StatedRelation | undefined {
  const { relationId, chapter } = relation;
  if (relation.kind === 'share' && relation.share === figureId)
    return { relationId, chapter, kind: 'atMost', part: relation.part, whole: relation.whole };
  if (relation.kind === 'points' && relation.rate === figureId) {
    const { rate: _, ...rest } = relation;
    return rest;
  }
  if (relation.kind === 'growth' && relation.rate === figureId) {
    const { rate: _, ...rest } = relation;
    return rest;
  }
  if (relation.kind === 'growth' && relation.change === figureId) {
    const { change: _, ...rest } = relation;
    return rest;
  }
  return undefined;
}

function judgeClaims(claims: readonly Claim[], readings: Readings): Verdict {
  const [narrow, wide] = [printedValues(readings, 'narrow'), printedValues(readings, 'wide')];
  const judged = claims.filter((claim) => !isZeroOverZero(claim, readings));
  const failing = judged.filter((claim) => !claim.holds(wide, 0n));
  const contradicted = failing.filter((claim) => !claim.holds(wide, claim.tolerance));
  if (contradicted.length > 0) return { kind: 'contradicts', claims: contradicted };
  const [first] = failing;
  if (first) return { kind: 'lastDigit', claim: first };
  if (judged.length < claims.length) return { kind: 'notJudged', reason: { code: 'ZERO_OVER_ZERO' } };
  return { kind: 'holds', onlyWide: judged.filter((claim) => !claim.holds(narrow, 0n)) };
}

export function isZeroOverZero({ ratio }: Claim, readings: Readings): boolean {
  return (
    ratio !== undefined &&
    isPrintedZero(ratio.numerator, readings) &&
    isPrintedZero(ratio.denominator, readings)
  );
}

function firstOdd(relation: StatedRelation, { figures, readings }: Paper): NotJudgedReason | undefined {
  const words = relation.kind === 'same';
  for (const figureId of figuresOf(relation)) {
    const figure = figures.get(figureId);
    if (!figure) return { code: 'FIGURE_MISSING', figureId };
    if (isBlank(figure.value)) return { code: 'FIGURE_BLANK', figureId };
    if (!readings.has(figureId) || (figure.unit === 'TEXT' && !words))
      return { code: 'NOT_A_NUMBER', figureId };
  }
  return undefined;
}
