import { firstDayOf } from '@ledger/domain';
import { Inject, type Provider } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { answerBridge } from './bridge/bridge.answer';
import type { BridgeAnswer, BridgeFigure } from './bridge/bridge.types';
import { answerChanges, type ChangesAnswer } from './changes/changes.answer';
import { LedgerReader } from './ledger/ledger-reader';
import type { YearPoint } from './ledger/year-point';
import { answeringFromYear, YearQuestion } from './questions';
import type { SeriesStep, Span } from './series/moments';
import { executionSeries, scoreSeries, threePublicSeries } from './series/series.answer';
import type { ExecutionSeries, ScoreSeries, ThreePublicSeries } from './series/series.types';

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

  execute({ from, point, figure }: AskBridge): Promise<BridgeAnswer> {
    const endAt = (at: YearPoint) => ({ events: this.reader.select(at), point: at });
    return Promise.resolve(answerBridge(endAt(from), endAt(point), figure));
  }
}

@QueryHandler(AskChanges)
class ChangesHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  execute({ from, point }: AskChanges): Promise<ChangesAnswer> {
    return Promise.resolve(answerChanges(this.reader.yearAt(from), this.reader.yearAt(point)));
  }
}

export const comparisonHandlers: Provider[] = [
  BridgeHandler,
  ChangesHandler,
  answeringFromYear(AskExecutionSeries, (year, { span }: AskExecutionSeries) => executionSeries(year, span)),
  answeringFromYear(AskThreePublicSeries, (year, { span }: AskThreePublicSeries) =>
    threePublicSeries(year, span),
  ),
  answeringFromYear(AskScoreSeries, (year, { span }: AskScoreSeries) => scoreSeries(year, span)),
];
