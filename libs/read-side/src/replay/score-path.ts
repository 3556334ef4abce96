import { lastDayOf, nextDay, scoreIndicators, type CalendarDate, type RuleSet } from '@ledger/domain';
import { executionProjection, type ExecutionState } from '../execution/execution.projection';
import { foldInto, type AnswerPoint, type LedgerEvent } from '../projection';
import { indicatorState, ledgerTotals, splitOf } from '../scorecard/scorecard.answer';
import { performanceProjection, type PerformanceState } from '../scorecard/scorecard.projection';
import type { PointSplit } from '../scorecard/scorecard.types';
import type { IndicatorChange } from './replay.types';

/** The score at one moment of the path. Without a rule set there are no points. */
export interface Moment {
  readonly total?: PointSplit;
  readonly indicators: ReadonlyMap<string, { readonly level3: string; readonly points: PointSplit }>;
}

/** The books as far as the path has come: each event is folded once. */
export interface ScorePath {
  readonly execution: ExecutionState;
  readonly performance: PerformanceState;
  readonly take: (event: LedgerEvent) => void;
  readonly momentOn: (asOf: CalendarDate) => Moment;
}

/** `ruleSet` holds for the whole path: which one is adopted follows the log, not dates. */
export function scorePath({ fiscalYear }: AnswerPoint, ruleSet: RuleSet | undefined): ScorePath {
  const execution = executionProjection.initialState();
  const performance = performanceProjection.initialState();
  return {
    execution,
    performance,
    take: (event) => {
      foldInto(executionProjection, execution, event);
      foldInto(performanceProjection, performance, event);
    },
    momentOn: (asOf) => {
      const indicators = new Map<string, { readonly level3: string; readonly points: PointSplit }>();
      if (!ruleSet) return { indicators };
      const states = [...performance.indicators.values()].map(indicatorState);
      const ledger = ledgerTotals(execution);
      const card = scoreIndicators(states, { ruleSet, ledger, asOf, fiscalYear });
      for (const scored of card.groups.flatMap((group) => group.indicators)) {
        indicators.set(scored.indicatorId, { level3: scored.level3, points: splitOf(scored) });
      }
      return { total: splitOf(card), indicators };
    },
  };
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
