import { createContext, use } from 'react';
import type { UnitsQuery } from '../../generated/graphql';

export type Unit = UnitsQuery['units']['edges'][number]['node'];

/** Units that have opened a year. */
export const UnitsContext = createContext<readonly Unit[]>([]);

export function useUnits(): readonly Unit[] {
  return use(UnitsContext);
}
