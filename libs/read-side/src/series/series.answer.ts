import { dayOfYear, THREE_PUBLIC_KINDS, type CalendarDate } from '@ledger/domain';
import type { Sums } from '../execution/booked';
import { adjustedOf, executedOf } from '../execution/figures';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { threePublicProjection } from '../three-public/three-public.projection';
import { ThreePublicSpending, totalOf } from '../three-public/three-public-spending';
import { project } from '../projection';
import type { YearAt } from '../year-at';
import { momentsOf, Sparse, type Span } from './moments';
import type {
  ExecutionChange,
  ExecutionSeries,
  ScoreChange,
  ScoreSeries,
  ThreePublicChange,
  ThreePublicSeries,
} from './series.types';

/** 执行 of every line through the year. `year` stands at the end of the span. */
export function executionSeries(year: YearAt, span: Span): ExecutionSeries {
  const totals = new Sparse<ExecutionChange>();
  const lines = new Map<string, Sparse<ExecutionChange>>();
  const { booked } = year.execution;
  for (const on of momentsOf(span, year.point.fiscalYear)) {
    takeExecution(totals, on, booked.totals(dayOfYear(on)));
    for (const [line, sums] of booked.sumsBy((cell) => cell.line, dayOfYear(on))) {
      takeExecution(begun(lines, line), on, sums);
    }
  }
  const sorted = [...lines].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    totals: totals.changes,
    lines: sorted.map(([line, { changes }]) => ({ line, changes })),
  };
}

/** 三公 spending and its control number through the year. */
export function threePublicSeries(year: YearAt, span: Span): ThreePublicSeries {
  const series = new Sparse<ThreePublicChange>();
  const spending = new ThreePublicSpending(year.execution.booked);
  const { controls } = project(threePublicProjection, year.documents);
  for (const on of momentsOf(span, year.point.fiscalYear)) {
    const byKind = spending.executed(dayOfYear(on));
    const controlFen = controls.findLast(({ control }) => control.occurredOn <= on)?.control.totalFen;
    const change = {
      on,
      executedFen: totalOf(byKind),
      byKind,
      ...(controlFen !== undefined && { controlFen }),
    };
    series.take(change, [controlFen, ...THREE_PUBLIC_KINDS.map((kind) => byKind[kind])]);
  }
  return series;
}

/** 得分 and every indicator's points through the year. */
export function scoreSeries(year: YearAt, span: Span): ScoreSeries {
  const total = new Sparse<ScoreChange>();
  const indicators = new Map<string, { readonly level3: string; readonly series: Sparse<ScoreChange> }>();
  for (const on of momentsOf(span, year.point.fiscalYear)) {
    const card = scorecardIn(year.at(on));
    if (!card.total) continue;
    takePoints(total, { on, ...card.total });
    const standing = new Map(card.indicators.map((indicator) => [indicator.indicatorId, indicator]));
    for (const { indicatorId, level3 } of standing.values()) {
      if (!indicators.has(indicatorId)) indicators.set(indicatorId, { level3, series: new Sparse() });
    }
    for (const [indicatorId, { series }] of indicators) {
      takePoints(series, { on, ...(standing.get(indicatorId)?.points ?? NO_POINTS) });
    }
  }
  return {
    total: total.changes,
    indicators: [...indicators].map(([indicatorId, { level3, series }]) => ({
      indicatorId,
      level3,
      changes: series.changes,
    })),
  };
}

const NO_POINTS = { weight: 0, earned: 0, lost: 0, open: 0 };

function takeExecution(series: Sparse<ExecutionChange>, on: CalendarDate, { amounts }: Sums): void {
  const change = {
    on,
    initialFen: amounts.initial,
    adjustedFen: adjustedOf(amounts),
    releasedFen: amounts.released,
    executedFen: executedOf(amounts),
  };
  series.take(change, [change.initialFen, change.adjustedFen, change.releasedFen, change.executedFen]);
}

function takePoints(series: Sparse<ScoreChange>, change: ScoreChange): void {
  series.take(change, [change.weight, change.earned, change.lost, change.open]);
}

function begun(lines: Map<string, Sparse<ExecutionChange>>, line: string): Sparse<ExecutionChange> {
  const known = lines.get(line);
  if (known) return known;
  const series = new Sparse<ExecutionChange>();
  lines.set(line, series);
  return series;
}
