import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { StandingsQuery } from '../../generated/graphql';
import type { ServerAnswer } from '../../loading/use-server-answer';
import { useSettled } from '../../loading/use-settled';
import { useYearData } from '../../loading/YearContext';
import { failedBy } from '../../server/failed';
import type { Answered } from '../../server/plain-answers';
import { knownAtOf, shownDay } from '../../time/point';
import { usePoint } from '../../time/PointContext';
import { hundredthsOf } from '../../wording/points';
import { STANDINGS } from './standings.query';
import type { UnitRow } from './units';

/** All units at the page’s point, asked for when it stands still. */
export function useStandings(): ServerAnswer<readonly UnitRow[]> {
  const { year, reloads, knownAt: loadedAt, basis } = useYearData();
  const point = usePoint();
  const knownAt = knownAtOf(point);
  const asked = { year, asOf: shownDay(point, year), ...(knownAt !== undefined && { knownAt }) };
  const key = JSON.stringify([asked, reloads]);
  const value = { ...asked, ...(loadedAt === knownAt && { minPosition: basis.cut }) };
  const { value: variables, key: askedBy } = useSettled({ value, key, atOnce: knownAt });
  const [{ data, error, fetching }, ask] = useQuery({ query: STANDINGS, variables });
  const rows = useMemo(() => data?.unitStandings.map(rowOf), [data]);
  return {
    data: rows,
    error: error ? failedBy(error) : undefined,
    waiting: fetching || askedBy !== key,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
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
