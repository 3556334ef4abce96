import { createContext, use } from 'react';
import { useStore } from '../state/store';
import type { Unit } from '../year/shown-year';
import type { UnitsState, UnitsStore } from './units-store';

export const UnitsStoreContext = createContext<UnitsStore | undefined>(undefined);

/** What there is of the units, and how to ask again. */
export function useUnitsState(): UnitsState & { readonly again: () => void } {
  const store = use(UnitsStoreContext);
  if (!store) throw new Error('UnitsStoreContext is missing above this component');
  const state = useStore(store);
  return { ...state, again: () => void store.load() };
}

/** Units that have opened a year. */
export const UnitsContext = createContext<readonly Unit[]>([]);

export function useUnits(): readonly Unit[] {
  return use(UnitsContext);
}
