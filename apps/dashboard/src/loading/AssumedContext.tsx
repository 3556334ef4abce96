import { createContext, use, useMemo, type PropsWithChildren } from 'react';
import { shownDay } from '../time/point';
import { usePoint } from '../time/PointContext';
import type { AnswerName, AssumedMark, Provenance } from '../year/year-data';
import { PROVENANCE } from './provenance.query';
import { useServerAnswer } from './use-server-answer';
import { useYearData } from './YearContext';

interface Assumed {
  readonly provenance: Provenance | undefined;
  /** What is told is of the last day of the year, because the answer for the page's day is on its way. */
  readonly waiting: boolean;
}

const AssumedContext = createContext<Assumed>({ provenance: undefined, waiting: false });

const NOTHING = {};

/** Asks once at each point what is assumed, for all that shows it. Years of which nothing is assumed ask nothing. */
export function AssumedAtPoint({ children }: PropsWithChildren) {
  const { year, provenance: atEnd } = useYearData();
  const isEnd = shownDay(usePoint(), year) === `${year}-12-31`;
  const pause = isEnd || atEnd.assumed === null;
  const { data, waiting } = useServerAnswer(PROVENANCE, { variables: NOTHING, pause });
  const here = data?.budgetYear.provenance;
  const assumed = useMemo(
    () => ({ provenance: pause ? atEnd : (here ?? atEnd), waiting: !pause && (waiting || !here) }),
    [pause, atEnd, here, waiting],
  );
  return <AssumedContext value={assumed}>{children}</AssumedContext>;
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
