import { createContext, use, useMemo, type PropsWithChildren } from 'react';
import type { Answered } from '../server/plain-answers';
import type { KnownQuery } from '../generated/graphql';
import { shownDay } from '../time/point';
import { usePoint } from '../time/PointContext';
import { useUrlPart } from '../time/use-url-part';
import { originsOf } from '../year/origins';
import type { AnswerName, AssumedMark, Provenance } from '../year/year-data';
import { KNOWN } from './known.query';
import { PROVENANCE } from './provenance.query';
import { useServerAnswer, type ServerAnswer } from './use-server-answer';
import { useYearData } from './YearContext';

type KnownAnswer = ServerAnswer<Answered<KnownQuery>>;
export type Known = Answered<KnownQuery>['budgetYear']['withoutAssumed'];
export type KnownFigure = Known['figures'][number];

interface Assumed {
  readonly provenance: Provenance | undefined;
  /** What is told is of the last day of the year, because the answer for the page's day is on its way. */
  readonly waiting: boolean;
  /** What can be said without what is assumed; undefined unless the page is to show only that. */
  readonly known: KnownAnswer | undefined;
}

const AssumedContext = createContext<Assumed>({ provenance: undefined, waiting: false, known: undefined });

const NOTHING = {};

/** Asks once at each point what is assumed, for all that shows it. Years of which nothing is assumed ask nothing. */
export function AssumedAtPoint({ children }: PropsWithChildren) {
  const { year, provenance: atEnd } = useYearData();
  const { without } = useWithoutAssumed();
  const isEnd = shownDay(usePoint(), year) === `${year}-12-31`;
  const nothing = atEnd.assumed === null;
  const pause = isEnd || nothing;
  const { data, waiting } = useServerAnswer(PROVENANCE, { variables: NOTHING, pause });
  const answer = useServerAnswer(KNOWN, { variables: NOTHING, pause: nothing || !without });
  const here = data?.budgetYear.provenance;
  const known = without && !nothing ? answer : undefined;
  const assumed = useMemo(
    () => ({ provenance: pause ? atEnd : (here ?? atEnd), waiting: !pause && (waiting || !here), known }),
    [pause, atEnd, here, waiting, known],
  );
  return <AssumedContext value={assumed}>{children}</AssumedContext>;
}

/** Whether the page shows only what is not assumed; in the URL, so that a link gives the same view. */
export function useWithoutAssumed() {
  const { get, change } = useUrlPart();
  return {
    without: get('assumed') === 'without',
    setWithout: (without: boolean) => change({ assumed: without ? 'without' : undefined }),
  };
}

interface MarkAtPoint {
  /** Undefined if nothing is assumed. */
  readonly mark: AssumedMark | undefined;
  readonly waiting: boolean;
}

/** What is assumed under an answer about the year at the page's point; of the whole year if no answer is named. */
export function useAssumed(answer?: AnswerName): MarkAtPoint {
  const { provenance, waiting } = use(AssumedContext);
  const mark = answer
    ? provenance?.answers.find((each) => each.answer === answer)?.assumed
    : provenance?.assumed;
  return { mark: mark ?? undefined, waiting };
}

/** What can be said without what is assumed; undefined where all is shown. */
export function useKnown(): KnownAnswer | undefined {
  return use(AssumedContext).known;
}

/** The entries of a list, each with its own mark, that the page shows: all, or those under which nothing is assumed. */
export function useShownMarked<Entry extends { readonly assumed: Pick<AssumedMark, 'events'> | null }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const only = useKnown() !== undefined;
  return only ? entries.filter(({ assumed }) => assumed === null) : entries;
}

/** The entries of a list that the page shows: all, or those of which nothing is assumed, as lists of the server leave them out. */
export function useShownEntries<Entry extends { readonly eventId: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const only = useKnown() !== undefined;
  const { documents } = useYearData();
  return useMemo(() => {
    if (!only) return entries;
    const origins = originsOf(documents.entries);
    return entries.filter(({ eventId }) => origins.get(eventId)?.assumed === null);
  }, [only, documents.entries, entries]);
}
