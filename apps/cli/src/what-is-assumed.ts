import {
  assumedAround,
  assumedOf,
  assumedUnderWarnings,
  hereElseBehind,
  underAnswers,
  type AnswerName,
  type AssumedMark,
  type Warning,
  type YearPoint,
} from '@ledger/answers';
import { AskWithoutAssumed } from '@ledger/reader';
import {
  leftOutLine,
  linesOfMarks,
  reasonLines,
  withoutAssumedTables,
  wrapped,
  type Report,
} from '@ledger/tables';
import type { Command } from 'commander';
import type { LedgerContext } from './ledger-context';

/** Where a question is asked. */
export interface Place {
  readonly ledger: LedgerContext;
  readonly point: YearPoint;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What under an answer is assumed. */
export type MarksOf<Answer> = (
  answer: Answer,
  place: Place,
) => Promise<readonly (AssumedMark | undefined)[]> | readonly (AssumedMark | undefined)[];

/** A list of entries without those of which something is assumed. */
export interface Listed<Answer> {
  readonly answer: Answer;
  /** How many entries it has. */
  readonly listed: number;
  /** How many were left out. */
  readonly leftOut: number;
  /** What is said of it under the answer, where nothing is missing from a list. */
  readonly line?: string;
  /** Why they were left out. */
  readonly because?: AssumedMark;
  /** Where the rest of what they say is found. */
  readonly elsewhere?: string;
}

/** How a list is asked for without what is assumed. */
export type KnownList<Answer> = (
  ask: (point: YearPoint) => Promise<Answer>,
  place: Place,
) => Promise<Listed<Answer>>;

export function withoutAssumedOption(command: Command, isList: boolean, means?: string): void {
  const usual = isList
    ? '不含假定：不列含假定内容的条目 without entries of which something is assumed'
    : '不含假定：只答不靠假定可知的数 only what is known without what is assumed';
  command.option('--without-assumed', means ?? usual);
}

/** What can be said of an answer without what is assumed: it takes the place of the answer. */
export async function knownOf({ ledger, point }: Place, answer: AnswerName) {
  const known = await ledger.queries.execute(new AskWithoutAssumed(point));
  return { report: withoutAssumedTables(known, answer), answer: known };
}

/** What stands under an answer in a workbook, in print, and the same for programs. */
export function told(marks: readonly (AssumedMark | undefined)[]) {
  const found = marks.filter((mark) => mark !== undefined);
  const [assumed, ...others] = found;
  const lines = linesOfMarks(found);
  return {
    lines,
    printed: lines.flatMap((line) => wrapped(line.trimStart(), line.startsWith(' ') ? '  ' : '')),
    json: assumed ? { assumed, ...(others.length > 0 && { alsoAssumed: others }) } : {},
  };
}

/** What is assumed under an answer at a point. */
export async function markOfAnswer(
  { ledger: { reader }, point }: Pick<Place, 'ledger' | 'point'>,
  answer: AnswerName,
): Promise<AssumedMark | undefined> {
  return hereElseBehind(assumedAround(await reader.yearAt(point)), underAnswers(point))(answer);
}

/** Finds what is assumed under a warning. */
export async function markOfWarnings({
  ledger: { reader },
  point,
}: Pick<Place, 'ledger' | 'point'>): Promise<
  (warning: Pick<Warning, 'code' | 'cause'>) => AssumedMark | undefined
> {
  const around = assumedAround(await reader.yearAt(point));
  return hereElseBehind(around, (events) => assumedUnderWarnings(events, point));
}

/** Under the answer, how many entries were left out; in its place, if none is left. */
export function knownReport(
  { listed, leftOut, line = leftOutLine(leftOut), because, elsewhere }: Omit<Listed<unknown>, 'answer'>,
  view: Report,
): Report {
  const lines = [line, ...reasonLines(because), ...(elsewhere === undefined ? [] : [elsewhere])];
  return listed === 0 && leftOut > 0 ? lines : [...view, ...lines];
}

/** The list as if events of these types of which something is assumed had not been recorded. */
export function withoutEvents<Answer>(
  types: readonly string[],
  countOf: (answer: Answer) => number,
): KnownList<Answer> {
  return async (ask, { ledger, point }) => {
    const { documents } = await ledger.reader.yearAt(point);
    const assumed = documents.filter((event) => event.assumed !== undefined && types.includes(event.type));
    const without = new Set([...(point.without ?? []), ...assumed.map(({ eventId }) => eventId)]);
    const answer = await ask(assumed.length === 0 ? point : { ...point, without });
    const because = assumedOf(assumed);
    return { answer, listed: countOf(answer), leftOut: assumed.length, ...(because && { because }) };
  };
}

/** The list without the entries that say of themselves that something of them is assumed. */
export function withoutMarked<Entry, Answer>(
  entriesOf: (answer: Answer) => readonly Entry[],
  { isAssumed, with: put }: Narrowing<Entry, Answer>,
): KnownList<Answer> {
  return async (ask, place) => {
    const whole = await ask(place.point);
    const entries = entriesOf(whole);
    const assumed = await isAssumed(place);
    const kept = entries.filter((entry) => !assumed(entry));
    return { answer: put(whole, kept), listed: kept.length, leftOut: entries.length - kept.length };
  };
}

/** Of an entry that carries what of it is assumed. */
export function isMarked({ assumed }: { readonly assumed?: AssumedMark }): boolean {
  return assumed !== undefined;
}

interface Narrowing<Entry, Answer> {
  readonly isAssumed: (place: Place) => Promise<(entry: Entry) => boolean> | ((entry: Entry) => boolean);
  readonly with: (answer: Answer, entries: readonly Entry[]) => Answer;
}
