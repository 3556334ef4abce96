import { use, useSyncExternalStore } from 'react';
import { PointContext, useKnownAt } from '../time/PointContext';
import { shownDay } from '../time/point';
import { useYearState } from '../loading/YearContext';
import type { Unit } from '../year/shown-year';
import { nameOn } from '../year/unit-name';

/** What units are called on the page's day; the shown one as was known at the page's point, all others as is known now. */
export function useUnitNames(shown: Unit, year: number): (unit: Unit) => string {
  const knownAt = useKnownAt();
  const { data } = useYearState({
    unit: shown.unitCode,
    year,
    ...(knownAt !== undefined && { knownAt }),
  });
  const store = use(PointContext);
  const day = useSyncExternalStore(store.subscribe, () => shownDay(store.get(), year));
  return ({ unitCode, name, names }) => {
    const ofYear = unitCode === shown.unitCode ? data?.unitNames : undefined;
    return nameOn(ofYear ?? [], day) ?? nameOn(names, day) ?? name;
  };
}
