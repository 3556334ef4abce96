import { useUnits } from '../loading/UnitsContext';
import { useViewing } from '../loading/ViewerContext';
import { PAGES, type PageRoute } from './pages';

/** Who may send none of them has nothing to enter. */
export const ENTERING = [
  'recordExpenditure',
  'approveAppropriation',
  'reportResult',
  'registerUnit',
] as const;

/** The pages that are offered, in the order of the navigation. */
export function useShownPages(): readonly PageRoute[] {
  const { may } = useViewing();
  // One unit is held beside no other.
  const several = useUnits().length > 1;
  const offered = { entry: ENTERING.some(may), units: several };
  return PAGES.filter(({ name }) => (name === 'entry' || name === 'units' ? offered[name] : true));
}
