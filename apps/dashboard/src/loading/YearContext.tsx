import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { PointContext } from '../time/PointContext';
import { shownDay } from '../time/point';
import { yearAtDay, type YearView } from '../year/year-at-day';
import type { YearCache, YearState } from './year-cache';
import type { YearData, YearKey } from '../year/year-data';

export const YearCacheContext = createContext<YearCache | undefined>(undefined);
export const YearDataContext = createContext<YearData | undefined>(undefined);

export function useYearCache(): YearCache {
  return present(use(YearCacheContext), 'YearCacheContext');
}

/** Loads a year unless it is there, and tells what there is of it. */
export function useYearState({ unit, year, knownAt }: YearKey): YearState {
  const cache = useYearCache();
  const key = useMemo(
    () => ({ unit, year, ...(knownAt !== undefined && { knownAt }) }),
    [unit, year, knownAt],
  );
  useEffect(() => cache.load(key), [cache, key]);
  return useSyncExternalStore(cache.subscribe, () => cache.peek(key));
}

/** The loaded year, for all days. */
export function useYearData(): YearData {
  return present(use(YearDataContext), 'YearDataContext');
}

/** The loaded year at the page's point. Moving the point costs no request. */
export function useYearView(): YearView {
  return useYearPart(whole);
}

/** A part of it: what shows the part is drawn again when the part changes, not each time that the point moves. */
export function useYearPart<Part>(partOf: (view: YearView) => Part): Part {
  const data = useYearData();
  const store = use(PointContext);
  return useSyncExternalStore(store.subscribe, () => {
    return partOf(viewAt(data, shownDay(store.get(), data.year)));
  });
}

const whole = (view: YearView): YearView => view;

const latest = new WeakMap<YearData, YearView>();

/** Cut once for all that shows it: a page asks in a dozen places. */
function viewAt(data: YearData, asOf: string): YearView {
  const known = latest.get(data);
  if (known?.asOf === asOf) return known;
  const view = yearAtDay(data, asOf, known);
  latest.set(data, view);
  return view;
}

function present<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is missing above this component`);
  return value;
}
