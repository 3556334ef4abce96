import type { StatedFigure, StatedRelation, StatedUnit } from '../performance/statements/self-assessment';
import { figuresOf, isBlank } from '../performance/statements/stated-relation';
import { printedValues, type Claim } from './claim';
import { claimsOf } from './claims';
import { isPrintedZero } from './ratio-claim';
import type { Readings } from './reading';

export type NotJudgedReason =
  | { readonly code: 'FIGURE_MISSING'; readonly figureId: string }
  /** A blank or a dash is not 0: nothing is claimed of it. */
  | { readonly code: 'FIGURE_BLANK'; readonly figureId: string }
  | { readonly code: 'NOT_A_NUMBER'; readonly figureId: string }
  | { readonly code: 'ZERO_OVER_ZERO' };

export type Verdict =
  /** `onlyWide`: not if the zeros that the paper drops are put back. */
  | { readonly kind: 'holds'; readonly onlyWide: boolean }
  /** 尾差: off by at most one unit of the last digit beyond what rounding allows. */
  | { readonly kind: 'lastDigit'; readonly claim: Claim }
  | { readonly kind: 'contradicts'; readonly claims: readonly Claim[] }
  | { readonly kind: 'notJudged'; readonly reason: NotJudgedReason };

/** The figures of a paper by id, and what they stand for. */
export interface Paper {
  readonly figures: ReadonlyMap<string, StatedFigure>;
  readonly readings: Readings;
  /** That most figures of a unit are printed with. */
  readonly decimals: ReadonlyMap<StatedUnit, number>;
}

export function judge(relation: StatedRelation, paper: Paper): Verdict {
  const odd = firstOdd(relation, paper);
  if (odd) return { kind: 'notJudged', reason: odd };
  return judgeClaims(claimsOf(relation, paper.readings), paper.readings);
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
  return { kind: 'holds', onlyWide: judged.some((claim) => !claim.holds(narrow, 0n)) };
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
