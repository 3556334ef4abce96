import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { usePoint } from '../point/PointContext';
import { cut, type YearView } from './cut';
import type { YearCache, YearState } from './year-cache';
import type { YearData, YearKey } from './year-data';

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

/** The loaded year, whatever day the page stands at. */
export function useYearData(): YearData {
  return present(use(YearDataContext), 'YearDataContext');
}

/** The loaded year at the page's point. Moving the point costs no request. */
export function useYearView(): YearView {
  const data = useYearData();
  const { asOf = `${data.year}-12-31` } = usePoint();
  return viewAt(data, asOf);
}

const latest = new WeakMap<YearData, YearView>();

/** Cut once for all that shows it: a page asks in a dozen places. */
function viewAt(data: YearData, asOf: string): YearView {
  const known = latest.get(data);
  if (known?.asOf === asOf) return known;
  const view = cut(data, asOf);
  latest.set(data, view);
  return view;
}

function present<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is missing above this component`);
  return value;
}
