import { ENTERING } from '../commands/entering';
import { useUnits } from '../loading/UnitsContext';
import { useViewing } from '../loading/ViewerContext';
import { PAGES, PAPERS_PATH, type PageRoute } from './pages';

/** The pages that are offered, in the order of the navigation. */
export function useShownPages(): readonly PageRoute[] {
  const { may, isKnown, seesFigures } = useViewing();
  // One unit is held beside no other.
  const several = useUnits().length > 1;
  const offered = { entry: ENTERING.some(may), units: several };
  if (isKnown && !seesFigures) return PAGES.filter(({ path }) => path === PAPERS_PATH);
  return PAGES.filter(({ name }) => (name === 'entry' || name === 'units' ? offered[name] : true));
}
