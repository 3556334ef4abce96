import { lastDayOf, nextDay, sumOfSplits, type CalendarDate, type RuleSet } from '@ledger/domain';
import { adjustedOf, executedOf } from '../execution/figures';
import { foldInto, type AnswerPoint, type LedgerEvent } from '../projection';
import { PathScorer } from '../scorecard/path-scorer';
import { ledgerTotalsOf } from '../scorecard/scorecard.answer';
import { performanceProjection, type PerformanceState } from '../scorecard/scorecard.projection';
import type { PointSplit } from '../scorecard/scorecard.types';
import { RunningBooks } from '../series/running-books';
import { totalOf } from '../three-public/three-public-spending';
import type { IndicatorChange, ReplayFigures } from './replay.types';

/** The score at one moment of the path. Without a rule set there are no points. */
export interface Moment {
  readonly total?: PointSplit;
  readonly indicators: ReadonlyMap<string, { readonly level3: string; readonly points: PointSplit }>;
}

/** The year as far as the path has come: each event is folded once, and only what it touches is scored again. */
export class ScorePath {
  readonly books = new RunningBooks();
  readonly performance = performanceProjection.initialState();
  private readonly scorer: PathScorer;

  /** `ruleSet` holds for the whole path: which one is adopted follows the log, not dates. */
  constructor(
    { fiscalYear }: AnswerPoint,
    private readonly ruleSet: RuleSet | undefined,
  ) {
    this.scorer = new PathScorer({ ruleSet, fiscalYear });
  }

  take(event: LedgerEvent): void {
    this.books.take(event);
    foldInto(performanceProjection, this.performance, event);
  }

  momentOn(asOf: CalendarDate): Moment {
    if (!this.ruleSet) return { indicators: new Map() };
    const scored = this.scorer.read(this.performance, { asOf, ledger: ledgerTotalsOf(this.books.totals) });
    const splits = scored.flatMap(({ points }) => points ?? []);
    const indicators = scored.flatMap(({ indicatorId, level3, points }) =>
      points ? [[indicatorId, { level3, points }] as const] : [],
    );
    return { total: sumOfSplits(splits), indicators: new Map(indicators) };
  }

  get figures(): ReplayFigures {
    const { totals, threePublic } = this.books;
    const { initial: initialFen, released: releasedFen } = totals.amounts;
    const [adjustedFen, executedFen] = [adjustedOf(totals.amounts), executedOf(totals.amounts)];
    return { initialFen, adjustedFen, releasedFen, executedFen, threePublicFen: totalOf(threePublic) };
  }
}

/** Days after `from`, up to and including `upTo`, on which points may turn though nothing happens. */
export function turningDays(
  { indicators }: PerformanceState,
  {
    fiscalYear,
    from,
    upTo,
  }: { readonly fiscalYear: number; readonly from: CalendarDate; readonly upTo: CalendarDate },
): readonly CalendarDate[] {
  const days = new Set([lastDayOf(fiscalYear)]);
  for (const { target } of indicators.values()) {
    if (target.kind === 'by-date') days.add(nextDay(target.deadline));
  }
  return [...days].filter((day) => from < day && day <= upTo).toSorted();
}

export function changesBetween(before: Moment, after: Moment): readonly IndicatorChange[] {
  const ids = new Set([...before.indicators.keys(), ...after.indicators.keys()]);
  return [...ids].flatMap((indicatorId) => {
    const [old, now] = [before.indicators.get(indicatorId), after.indicators.get(indicatorId)];
    if (old && now && sameSplit(old.points, now.points)) return [];
    const level3 = now?.level3 ?? old?.level3 ?? indicatorId;
    return [{ indicatorId, level3, ...(old && { before: old.points }), ...(now && { after: now.points }) }];
  });
}

function sameSplit(left: PointSplit, right: PointSplit): boolean {
  return (
    left.weight === right.weight &&
    left.earned === right.earned &&
    left.lost === right.lost &&
    left.open === right.open
  );
}
