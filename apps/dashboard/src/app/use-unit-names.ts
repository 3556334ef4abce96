import { use, useSyncExternalStore } from 'react';
import { PointContext, useKnownAt } from '../time/PointContext';
import { shownDay } from '../time/point';
import { useYearState } from '../loading/YearContext';
import type { Unit } from '../year/shown-year';
import { nameOn } from '../year/unit-name';

/** The year that is shown, as soon as it is there, and the page's day. */
export function useHeldYear(shown: Unit, year: number) {
  const knownAt = useKnownAt();
  const { data } = useYearState({
    unit: shown.unitCode,
    year,
    ...(knownAt !== undefined && { knownAt }),
  });
  const store = use(PointContext);
  const day = useSyncExternalStore(store.subscribe, () => shownDay(store.get(), year));
  return { data, day };
}

/** What units are called on the page's day; the shown one as was known at the page's point, all others as is known now. */
export function useUnitNames(shown: Unit, year: number): (unit: Unit) => string {
  const { data, day } = useHeldYear(shown, year);
  return ({ unitCode, name, names }) => {
    const ofYear = unitCode === shown.unitCode ? data?.unitNames : undefined;
    return nameOn(ofYear ?? [], day) ?? nameOn(names, day) ?? name;
  };
}
