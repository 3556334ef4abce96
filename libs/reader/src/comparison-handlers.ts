import {
  answerBridge,
  answerChanges,
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
import { Inject, type Provider, type Type } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { LedgerReader } from './ledger/ledger-reader';
import { answeringFromYear, YearQuestion } from './questions';

/** A question about the time up to the point, rather than about the point. */
abstract class SeriesQuestion<Answer> extends YearQuestion<Answer> {
  /** `from` absent: 1 January. */
  constructor(
    point: YearPoint,
    readonly step: SeriesStep,
    readonly from: string = firstDayOf(point.fiscalYear),
  ) {
    super(point);
  }

  get span(): Span {
    return { from: this.from, to: this.point.asOf, step: this.step };
  }
}

export class AskExecutionSeries extends SeriesQuestion<ExecutionSeries> {}
export class AskThreePublicSeries extends SeriesQuestion<ThreePublicSeries> {}
export class AskScoreSeries extends SeriesQuestion<ScoreSeries> {}

/** 预警 with the days on which they stand, up to the point. */
export class AskWarningSpans extends YearQuestion<readonly WarningSpan[]> {}
/** Statements held against the ledger, with the days on which they count. */
export class AskStatementSpans extends YearQuestion<readonly StatementSpan[]> {}

/** Why a figure differs between `from` and the point; both are of one unit-year. */
export class AskBridge extends YearQuestion<BridgeAnswer> {
  constructor(
    point: YearPoint,
    readonly from: YearPoint,
    readonly figure: BridgeFigure,
  ) {
    super(point);
  }
}

/** Which adjustments came between `from` and the point; both are of one unit-year. */
export class AskChanges extends YearQuestion<ChangesAnswer> {
  constructor(
    point: YearPoint,
    readonly from: YearPoint,
  ) {
    super(point);
  }
}

@QueryHandler(AskBridge)
class BridgeHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  async execute({ from, point, figure }: AskBridge): Promise<BridgeAnswer> {
    const endAt = async (at: YearPoint) => ({ events: await this.reader.select(at), point: at });
    return answerBridge(await endAt(from), await endAt(point), figure);
  }
}

@QueryHandler(AskChanges)
class ChangesHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  async execute({ from, point }: AskChanges): Promise<ChangesAnswer> {
    return answerChanges(await this.reader.yearAt(from), await this.reader.yearAt(point));
  }
}

@QueryHandler(AskWarningSpans)
class WarningSpansHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  async execute({ point }: AskWarningSpans): Promise<readonly WarningSpan[]> {
    return warningSpans(await this.reader.yearAt(point), await this.reader.neighboursOf(point));
  }
}

export const comparisonHandlers: Provider[] = [
  BridgeHandler,
  ChangesHandler,
  WarningSpansHandler,
  answeringFromYear(AskStatementSpans, (year) => statementSpans(year)),
  answeringSeries(AskExecutionSeries, executionSeries),
  answeringSeries(AskThreePublicSeries, threePublicSeries),
  answeringSeries(AskScoreSeries, scoreSeries),
];

/** Steps of days and months are read from the timeline; the step `event` goes through the events themselves. */
function answeringSeries<Answer, Question extends SeriesQuestion<Answer>>(
  type: Type<Question>,
  series: (year: YearAt, span: Span, options: SeriesOptions) => Answer,
): Type<{ execute(question: Question): Promise<Answer> }> {
  @QueryHandler(type)
  class AnsweringSeries {
    constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

    async execute({ point, span }: Question): Promise<Answer> {
      const { ruleSet } = point;
      const events = span.step === 'event' ? await this.reader.select(point) : undefined;
      return series(await this.reader.yearAt(point), span, {
        ...(events && { events }),
        ...(ruleSet && { ruleSet }),
      });
    }
  }
  return AnsweringSeries;
}
