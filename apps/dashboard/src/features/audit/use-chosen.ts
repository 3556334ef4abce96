import { useCallback } from 'react';
import { clampToYear } from '../../shared/point/point';
import { useMovePoint } from '../../shared/point/PointContext';
import { useQueryPart } from '../../shared/use-query';
import { useYearData } from '../../shared/year/YearContext';
import type { Event } from './events';

/** The event that is looked at; choosing one moves the page to its day. */
export function useChosen() {
  const { year } = useYearData();
  const move = useMovePoint(year);
  const { get, change } = useQueryPart();
  const choose = useCallback(
    ({ id, occurredOn }: Event) => {
      move({ asOf: clampToYear(occurredOn, year) });
      change({ event: id });
    },
    [year, move, change],
  );
  return { chosen: get('event'), choose };
}
