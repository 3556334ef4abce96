import {
  assumedAround,
  assumedByLine,
  assumedOf,
  assumedOfResult,
  assumedUnderIndicator,
  assumedUnderLoss,
  assumedUnderWarnings,
  hereElseBehind,
  underAnswers,
  type AnswerName,
  type AssumedMark,
  type LedgerEvent,
  type LineExecution,
  type LossEffect,
  type ScoredIndicator,
  type Warning,
} from '@ledger/answers';
import { parseLineKey, type ResultReported } from '@ledger/domain';
import { perView } from './per-view';
import type { RecordOf } from './recorded';
import type { YearView } from './year-view';

/** Finds what is assumed under an entry of a list; undefined if nothing is. */
export type MarkOf<Entry> = (year: YearView) => Promise<(entry: Entry) => AssumedMark | undefined>;

const aroundOf = perView(async (year: YearView) =>
  assumedAround(await year.reading.reader.yearAt(year.point)),
);

type Point = YearView['point'];
type Find<Entry> = (entry: Entry) => AssumedMark | undefined;

/** `among`: what is assumed among some events. */
function markAmong<Entry>(
  among: (events: readonly LedgerEvent[], point: Point) => Find<Entry>,
): MarkOf<Entry> {
  return perView(async (year: YearView) =>
    hereElseBehind(await aroundOf(year), (events) => among(events, year.point)),
  );
}

const ofAnswer = markAmong<AnswerName>((events, point) => underAnswers(point)(events));

export async function markOfAnswer(year: YearView, answer: AnswerName): Promise<AssumedMark | undefined> {
  return (await ofAnswer(year))(answer);
}

export const markOfLine = markAmong<Pick<LineExecution, 'line'>>((events, point) => {
  const marks = assumedByLine(events, point);
  return ({ line }) => marks.get(line);
});

export const markOfProject = markAmong<{ readonly code: string }>((events, point) => {
  const marks = assumedByLine(events, point, (line) => parseLineKey(line)?.projectCode);
  return ({ code }) => marks.get(code);
});

type Targeted = Pick<ScoredIndicator, 'indicatorId' | 'target'>;

export const markOfIndicator = markAmong<Targeted>(
  (events, point) => (indicator) => assumedUnderIndicator(events, indicator, point),
);

const ofLoss = markAmong<readonly Targeted[]>(
  (events, point) => (lost) => assumedUnderLoss(events, lost, point),
);

/** Of points that were lost; an indicator that the unit’s own card lacks may measure amounts. */
export async function markOfLoss(
  year: YearView,
  effects: readonly Pick<LossEffect, 'indicatorId'>[],
): Promise<AssumedMark | undefined> {
  const { of } = await year.indicators();
  const lost = effects.map(({ indicatorId }) => of.get(indicatorId) ?? { indicatorId, target: ANY_AMOUNT });
  return (await ofLoss(year))(lost);
}

const ANY_AMOUNT: Targeted['target'] = { kind: 'measure', measure: 'execution-rate' };

/** Of a result as it was reported. */
export async function markOfResult(
  year: YearView,
  result: Pick<ResultReported, 'indicatorId' | 'occurredOn'>,
): Promise<AssumedMark | undefined> {
  return assumedOfResult((await aroundOf(year)).here, result);
}

export const markOfWarning = markAmong<Pick<Warning, 'code' | 'cause'>>(assumedUnderWarnings);

/** Of an entry as its event recorded it. */
export function markedBy<Entry extends { readonly year: YearView }>(recordOf: RecordOf<Entry>) {
  return async (entry: Entry): Promise<AssumedMark | undefined> => {
    const event = (await recordOf(entry.year))(entry);
    return event && assumedOf([event]);
  };
}
