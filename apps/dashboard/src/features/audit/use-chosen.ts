import { useCallback } from 'react';
import { clampToYear } from '../../time/calendar';
import { useMovePoint } from '../../time/PointContext';
import { useUrlPart } from '../../time/use-url-part';
import { useYearData } from '../../loading/YearContext';
import type { Event } from './events';

/** The event that is looked at; choosing one moves the page to its day. Those that are only passed are one step of the browser's way back. */
export function useChosen() {
  const { year } = useYearData();
  const move = useMovePoint(year);
  const { get, change } = useUrlPart();
  const choose = useCallback(
    ({ id, occurredOn }: Event, isPassing = false) => {
      move({ asOf: clampToYear(occurredOn, year) });
      change({ event: id }, isPassing ? 'event' : undefined);
    },
    [year, move, change],
  );
  return { chosen: get('event'), choose };
}
