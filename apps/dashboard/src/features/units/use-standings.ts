import { use, useEffect, useMemo, useState } from 'react';
import type { StandingsQuery, StandingsQueryVariables } from '../../generated/graphql';
import { StandingsContext, standingsAt, type StandingsAnswer } from '../../loading/standings';
import type { ServerAnswer } from '../../loading/use-server-answer';
import { useSettled } from '../../loading/use-settled';
import { useYearData } from '../../loading/YearContext';
import { failedBy } from '../../server/failed';
import type { Answered } from '../../server/plain-answers';
import { knownAtOf } from '../../time/point';
import { usePoint } from '../../time/PointContext';
import { hundredthsOf } from '../../wording/points';
import type { UnitRow } from './units';

/** All units at the page’s point, asked for when it stands still. */
export function useStandings(): ServerAnswer<readonly UnitRow[]> {
  const { year, reloads, knownAt: loadedAt, basis } = useYearData();
  const point = usePoint();
  const knownAt = knownAtOf(point);
  const about = standingsAt(year, point);
  const key = JSON.stringify([about, reloads]);
  // What this page has seen change, the answer has seen; a page that has just been opened has seen nothing.
  const isChanged = reloads > 0 && loadedAt === knownAt;
  const value = { ...about, ...(isChanged && { minPosition: basis.cut }) };
  const { value: variables, key: askedBy } = useSettled({ value, key, atOnce: knownAt });
  const { answer, waiting, again } = useAnswer(variables);
  const { data, error } = answer ?? {};
  const rows = useMemo(() => data?.unitStandings.map(rowOf), [data]);
  return {
    data: rows,
    error: error ? failedBy(error) : undefined,
    waiting: waiting || askedBy !== key,
    again,
  };
}

interface Last {
  readonly answer: StandingsAnswer;
  /** What it answers, and how often that was asked again before. */
  readonly variables: StandingsQueryVariables;
  readonly times: number;
}

/** What was answered last stays until the next answer is there, unless that is an error. The same question is the same object. */
function useAnswer(variables: StandingsQueryVariables) {
  const standings = use(StandingsContext);
  const [times, setTimes] = useState(0);
  const [last, setLast] = useState<Last>();
  useEffect(() => {
    let isWanted = true;
    void standings?.ask(variables).then((answer) => {
      if (isWanted) setLast({ answer, variables, times });
    });
    return () => {
      isWanted = false;
    };
  }, [standings, variables, times]);
  const waiting = last?.variables !== variables || last.times !== times;
  return { answer: last?.answer, waiting, again: () => setTimes((before) => before + 1) };
}

type Answer = Answered<StandingsQuery>['unitStandings'][number];

function rowOf({ unitCode, name, level, region, standing, importUnfinished }: Answer): UnitRow {
  const { adjusted, released, executed, points, ...counts } = standing;
  return {
    ...{ unitCode, name, level, region, isPartial: importUnfinished !== null },
    adjustedFen: Number(adjusted),
    releasedFen: Number(released),
    executedFen: Number(executed),
    ...(points && { earned: hundredthsOf(points.earned), open: hundredthsOf(points.open) }),
    breaches: counts.breachCount,
    warnings: counts.warningCount,
    contradictions: counts.contradictionCount,
  };
}
