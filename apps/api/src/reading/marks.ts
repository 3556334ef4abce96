import {
  assumedByLine,
  assumedIn,
  assumedUnderIndicator,
  assumedUnderWarnings,
  type AnswerName,
  type AssumedMark,
  type LedgerEvent,
  type LineExecution,
  type ScoredIndicator,
  type Warning,
} from '@ledger/answers';
import { parseLineKey } from '@ledger/domain';
import { perView } from './per-view';
import type { YearView } from './year-view';

/** Finds what is assumed under an entry of a list; undefined if nothing is. */
export type MarkOf<Entry> = (year: YearView) => Promise<(entry: Entry) => AssumedMark | undefined>;

/** Events of which something is assumed are always among the documents. */
const documentsOf = perView(async (year: YearView): Promise<readonly LedgerEvent[]> => {
  const { documents } = await year.reading.reader.yearAt(year.point);
  return documents.filter(({ assumed }) => assumed !== undefined);
});

export async function markOfAnswer(year: YearView, answer: AnswerName): Promise<AssumedMark | undefined> {
  return assumedIn(await documentsOf(year), answer, year.point);
}

const byLine = perView(async (year: YearView) => assumedByLine(await documentsOf(year), year.point));
const byProject = perView(async (year: YearView) =>
  assumedByLine(await documentsOf(year), year.point, (line) => parseLineKey(line)?.projectCode),
);

export const markOfLine: MarkOf<Pick<LineExecution, 'line'>> = async (year) => {
  const marks = await byLine(year);
  return ({ line }) => marks.get(line);
};

export const markOfProject: MarkOf<{ readonly code: string }> = async (year) => {
  const marks = await byProject(year);
  return ({ code }) => marks.get(code);
};

export const markOfIndicator: MarkOf<Pick<ScoredIndicator, 'indicatorId' | 'target'>> = async (year) => {
  const documents = await documentsOf(year);
  return (indicator) => assumedUnderIndicator(documents, indicator, year.point);
};

export const markOfWarning: MarkOf<Pick<Warning, 'code' | 'cause'>> = perView(async (year: YearView) =>
  assumedUnderWarnings(await documentsOf(year), year.point),
);
