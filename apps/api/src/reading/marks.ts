import {
  assumedBehind,
  assumedByLine,
  assumedIn,
  assumedOf,
  assumedOfResult,
  assumedUnderIndicator,
  assumedUnderLoss,
  assumedUnderWarnings,
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

interface Documents {
  /** Of the point. Events of which something is assumed are always among the documents. */
  readonly here: readonly LedgerEvent[];
  /** Behind it, of which no one knows whether they lie behind it. */
  readonly behind: readonly LedgerEvent[];
}

const documentsOf = perView(async (year: YearView): Promise<Documents> => {
  const at = await year.reading.reader.yearAt(year.point);
  return { here: at.documents.filter(({ assumed }) => assumed !== undefined), behind: assumedBehind(at) };
});

type Find = (events: readonly LedgerEvent[]) => AssumedMark | undefined;

/** Of what lies at the point; where that is nothing, of what may lie there. */
async function markBy(year: YearView, find: Find): Promise<AssumedMark | undefined> {
  const { here, behind } = await documentsOf(year);
  return find(here) ?? find(behind);
}

export async function markOfAnswer(year: YearView, answer: AnswerName): Promise<AssumedMark | undefined> {
  return markBy(year, (events) => assumedIn(events, answer, year.point));
}

type LineKeyed = (line: string) => string | undefined;

function byKey(keyOf?: LineKeyed) {
  return perView(async (year: YearView) => {
    const { here, behind } = await documentsOf(year);
    const [there, marks] = [behind, here].map((events) => assumedByLine(events, year.point, keyOf));
    return new Map([...(there ?? []), ...(marks ?? [])]);
  });
}

const byLine = byKey();
const byProject = byKey((line) => parseLineKey(line)?.projectCode);

export const markOfLine: MarkOf<Pick<LineExecution, 'line'>> = async (year) => {
  const marks = await byLine(year);
  return ({ line }) => marks.get(line);
};

export const markOfProject: MarkOf<{ readonly code: string }> = async (year) => {
  const marks = await byProject(year);
  return ({ code }) => marks.get(code);
};

type Targeted = Pick<ScoredIndicator, 'indicatorId' | 'target'>;

export const markOfIndicator: MarkOf<Targeted> = async (year) => {
  const { here, behind } = await documentsOf(year);
  return (indicator) =>
    assumedUnderIndicator(here, indicator, year.point) ??
    assumedUnderIndicator(behind, indicator, year.point);
};

/** Of points that were lost; an indicator that the unit’s own card lacks may measure amounts. */
export async function markOfLoss(
  year: YearView,
  effects: readonly Pick<LossEffect, 'indicatorId'>[],
): Promise<AssumedMark | undefined> {
  const { of } = await year.indicators();
  const lost = effects.map(({ indicatorId }) => of.get(indicatorId) ?? { indicatorId, target: ANY_AMOUNT });
  return markBy(year, (events) => assumedUnderLoss(events, lost, year.point));
}

const ANY_AMOUNT: Targeted['target'] = { kind: 'measure', measure: 'execution-rate' };

/** Of a result as it was reported. */
export async function markOfResult(
  year: YearView,
  result: Pick<ResultReported, 'indicatorId' | 'occurredOn'>,
): Promise<AssumedMark | undefined> {
  return assumedOfResult((await documentsOf(year)).here, result);
}

export const markOfWarning: MarkOf<Pick<Warning, 'code' | 'cause'>> = perView(async (year: YearView) => {
  const { here, behind } = await documentsOf(year);
  const [atPoint, beyond] = [here, behind].map((events) => assumedUnderWarnings(events, year.point));
  return (warning) => atPoint?.(warning) ?? beyond?.(warning);
});

/** Of an entry as its event recorded it. */
export function markedBy<Entry extends { readonly year: YearView }>(recordOf: RecordOf<Entry>) {
  return async (entry: Entry): Promise<AssumedMark | undefined> => {
    const event = (await recordOf(entry.year))(entry);
    return event && assumedOf([event]);
  };
}
