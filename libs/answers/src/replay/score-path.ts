import { sumOfSplits, type CalendarDate, type RuleSet } from '@ledger/domain';
import { adjustedOf, executedOf } from '../execution/figures';
import type { YearPoint } from '../point/point-in-time';
import { foldInto, type LedgerEvent } from '../projection';
import { IncrementalScorer } from '../incremental/incremental-scorer';
import { CardOn, ledgerOver } from '../scorecard/card';
import { performanceProjection, type CardId } from '../scorecard/scorecard.projection';
import type { PointSplit } from '../scorecard/scorecard.types';
import { IncrementalBooks } from '../incremental/incremental-books';
import { totalOf } from '../three-public/three-public-spending';
import type { IndicatorChange, ReplayFigures } from './replay.types';

/** The score at one moment of the path. Without a rule set there are no points. */
export interface Moment {
  readonly total?: PointSplit;
  readonly indicators: ReadonlyMap<string, { readonly level3: string; readonly points: PointSplit }>;
}

/** The year as far as the path has come: each event is folded once, and only what it touches is scored again. */
export class ScorePath {
  readonly books = new IncrementalBooks();
  readonly performance = performanceProjection.initialState();
  private readonly scorer: IncrementalScorer;

  /** `ruleSet` holds for the whole path: which one is adopted follows the log, not dates. */
  constructor(
    { fiscalYear }: YearPoint,
    private readonly asked: { readonly ruleSet: RuleSet | undefined; readonly cardId: CardId },
  ) {
    this.scorer = new IncrementalScorer({ ...asked, fiscalYear });
  }

  take(event: LedgerEvent): void {
    this.books.take(event);
    foldInto(performanceProjection, this.performance, event);
  }

  momentOn(asOf: CalendarDate): Moment {
    const { ruleSet, cardId } = this.asked;
    if (!ruleSet) return { indicators: new Map() };
    const scored = this.scorer.read(this.performance, {
      asOf,
      ledger: ledgerOver(this.books, CardOn.in(this.performance, cardId)),
    });
    const splits = scored.flatMap(({ points }) => points ?? []);
    const indicators = scored.flatMap(({ indicatorId, level3, points }) =>
      points ? [[indicatorId, { level3, points }] as const] : [],
    );
    return { total: sumOfSplits(splits), indicators: new Map(indicators) };
  }

  get figures(): ReplayFigures {
    const { totals, threePublic } = this.books;
    const { initial: initialFen, released: releasedFen, recovered: recoveredFen } = totals.amounts;
    const [adjustedFen, executedFen] = [adjustedOf(totals.amounts), executedOf(totals.amounts)];
    return {
      initialFen,
      adjustedFen,
      releasedFen,
      executedFen,
      recoveredFen,
      threePublicFen: totalOf(threePublic),
    };
  }
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
