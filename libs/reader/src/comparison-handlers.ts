import {
  answerBridge,
  answerChanges,
  scorecardOfPoint,
  executionSeries,
  scoreSeries,
  statementSpans,
  threePublicSeries,
  warningSpans,
  type BridgeAnswer,
  type BridgeFigure,
  type ChangesAnswer,
  type ExecutionSeries,
  type ScoreSeries,
  type SeriesOptions,
  type SeriesStep,
  type Span,
  type StatementSpan,
  type ThreePublicSeries,
  type WarningSpan,
  type YearAt,
  type YearPoint,
} from '@ledger/answers';
import { firstDayOf } from '@ledger/domain';
import type { Type } from '@nestjs/common';
import { answering, answeringFromYear, WEIGHTS, YearQuestion, type Answering } from './questions';

/** A question about the period up to the point, not about the point itself. */
abstract class SeriesQuestion<Answer> extends YearQuestion<Answer> {
  /** `from` defaults to 1 January. */
  constructor(
    point: YearPoint,
    readonly step: SeriesStep,
    readonly from: string = firstDayOf(point.fiscalYear),
  ) {
    super(point);
  }
}

export class AskExecutionSeries extends SeriesQuestion<ExecutionSeries> {}
export class AskThreePublicSeries extends SeriesQuestion<ThreePublicSeries> {}
export class AskScoreSeries extends SeriesQuestion<ScoreSeries> {}

/** 预警 with the days on which they applied, up to the point. */
export class AskWarningSpans extends YearQuestion<readonly WarningSpan[]> {}
/** Statements compared with the ledger, with the days on which they applied. */
export class AskStatementSpans extends YearQuestion<readonly StatementSpan[]> {}

/** Why a figure differs between `from` and the point. Both are in one unit-year. */
export class AskBridge extends YearQuestion<BridgeAnswer> {
  constructor(
    point: YearPoint,
    readonly from: YearPoint,
    readonly figure: BridgeFigure,
  ) {
    super(point);
  }
}

/** The adjustments between `from` and the point. Both are in one unit-year. */
export class AskChanges extends YearQuestion<ChangesAnswer> {
  constructor(
    point: YearPoint,
    readonly from: YearPoint,
  ) {
    super(point);
  }
}

/** Steps of days and months are read from the timeline. The step `event` goes through the events. */
function answeringSeries<Answer, Question extends SeriesQuestion<Answer>>(
  type: Type<Question>,
  series: (year: YearAt, span: Span, options: SeriesOptions) => Answer,
): Answering {
  return answering(type, async (years, { point, from, step }: Question) => {
    const { ruleSet } = point;
    const events = step === 'event' ? await years.select(point) : undefined;
    const year = await years.yearAt(point);
    return series(
      year,
      { from, to: point.asOf, step },
      { ...(events && { events }), ...(ruleSet && { ruleSet }), ...scorecardOfPoint(point, year.documents) },
    );
  });
}

export const comparisons: readonly Answering[] = [
  answering(AskBridge, async (years, { from, point, figure }: AskBridge) => {
    const endAt = async (at: YearPoint) => ({ events: await years.select(at), point: at });
    const [start, end] = [await endAt(from), await endAt(point)];
    scorecardOfPoint(point, [...start.events, ...end.events]);
    return answerBridge(start, end, figure);
  }),
  answering(
    AskChanges,
    async (years, { from, point }: AskChanges) =>
      answerChanges(await years.yearAt(from), await years.yearAt(point)),
    WEIGHTS.timeline,
  ),
  answering(AskWarningSpans, async (years, { point }: AskWarningSpans) =>
    warningSpans(await years.yearAt(point), await years.neighboursOf(point)),
  ),
  answeringFromYear(AskStatementSpans, (year) => statementSpans(year), WEIGHTS.events),
  answeringSeries(AskExecutionSeries, executionSeries),
  answeringSeries(AskThreePublicSeries, threePublicSeries),
  answeringSeries(AskScoreSeries, scoreSeries),
];
