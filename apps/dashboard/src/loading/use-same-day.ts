import { useQuery } from 'urql';
import { useKnownAt } from '../time/PointContext';
import { changeAt } from '../year/by-day';
import { useUnits } from './UnitsContext';
import { useYearData, useYearPart } from './YearContext';
import { SAME_DAY } from './same-day.query';

/** What had been spent of 三公经费 by the same day of last year: of one kind, or of all. Undefined where not known. */
export type SameDay = (kind?: string) => number | undefined;

/** Known where this ledger holds last year, too; asked for once, not as the point moves. */
export function useSameDay(): SameDay {
  const { unit, year } = useYearData();
  const asOf = useYearPart((view) => view.asOf);
  const lastYear = year - 1;
  const isHeld = useUnits().some((each) => each.unitCode === unit && each.fiscalYears.includes(lastYear));
  const knownAt = useKnownAt();
  const variables = { unit, lastYear, ...(knownAt !== undefined && { knownAt }) };
  const [{ data }] = useQuery({ query: SAME_DAY, variables, pause: !isHeld });
  const spent = isHeld ? data?.budgetYear.threePublicTimeline : undefined;
  return (kind) => {
    if (!spent) return undefined;
    const changes =
      kind === undefined ? spent.totals : spent.kinds.find((each) => each.kind === kind)?.changes;
    return Number(changeAt(changes ?? [], `${lastYear}${asOf.slice(4)}`)?.executed ?? 0);
  };
}

/** Whether the year is shown before its last day, so that figures may still change. */
export function useIsRunning(): boolean {
  const { year } = useYearData();
  return useYearPart((view) => view.asOf) < `${year}-12-31`;
}
