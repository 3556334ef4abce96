import type { Answered } from '../../server/plain-answers';
import type { RankingQuery } from '../../generated/graphql';
import { changeAt } from '../../year/by-day';

export type RankedYear = Answered<RankingQuery>['budgetYears']['nodes'][number];
export const RANKED_BY = ['score', 'execution'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export interface RankedUnit {
  readonly unitCode: string;
  /** 1 is the best; equal figures share a rank. Absent where the figure is undefined. */
  readonly rank?: number;
  readonly adjustedFen: number;
  readonly executedFen: number;
  /** Decimal text; absent where no score is known. */
  readonly score?: string;
}

/** Units by score or by execution rate on a day, best first; those without the figure come last. */
export function rankedUnits(years: readonly RankedYear[], asOf: string, by: RankedBy): readonly RankedUnit[] {
  const units = years.map((year) => standingOf(year, asOf));
  const better = (left: RankedUnit, right: RankedUnit) => compared(left, right, by);
  return units
    .map((unit) =>
      isRanked(unit, by)
        ? {
            ...unit,
            rank: 1 + units.filter((other) => isRanked(other, by) && better(other, unit) < 0).length,
          }
        : unit,
    )
    .sort((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity) || byCode(left, right));
}

function standingOf(year: RankedYear, asOf: string): RankedUnit {
  const sums = changeAt(year.executionTimeline.totals, asOf);
  const score = changeAt(year.scoreTimeline.total, asOf)?.earned ?? undefined;
  return {
    unitCode: year.unitCode,
    adjustedFen: Number(sums?.adjusted ?? 0),
    executedFen: Number(sums?.executed ?? 0),
    ...(score !== undefined && { score }),
  };
}

function isRanked({ score, adjustedFen }: RankedUnit, by: RankedBy): boolean {
  return by === 'score' ? score !== undefined : adjustedFen > 0;
}

/** Negative where `left` is better. Rates are compared as fractions: as floats, near ones would tie. */
function compared(left: RankedUnit, right: RankedUnit, by: RankedBy): number {
  if (by === 'score') return Number(right.score) - Number(left.score);
  const [one, other] = [left, right].map(({ executedFen }) => BigInt(executedFen));
  const difference = (other ?? 0n) * BigInt(left.adjustedFen) - (one ?? 0n) * BigInt(right.adjustedFen);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function byCode(left: RankedUnit, right: RankedUnit): number {
  return left.unitCode < right.unitCode ? -1 : 1;
}
