import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType, type Location } from 'react-router';
import { useSteady } from '../state/use-steady';
import { knownAtOf, pointOf, withPoint, type Point } from './point';
import { PointStore, type Moved } from './point-store';
import { openingDay } from './today';
import { goesOn, noteChange } from './url-steps';

/** Browsers limit how often a page may change its URL: it is written when a sliding point has come to rest. */
const URL_DELAY_MS = 200;
const SLIDING = 'day';

/** A page begins at the point of the link that was opened: any other would be asked for in vain. */
export const PointContext = createContext(new PointStore(linkedPoint()));

function linkedPoint(): Point {
  const search = new URLSearchParams(window.location.search);
  return pointOf(search, Number(search.get('asOf')?.slice(0, 4)));
}

export function usePoint(): Point {
  const store = use(PointContext);
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Like {@link usePoint}, but only for `known`: it does not change while the day moves. */
export function useKnownAt(): string | undefined {
  const store = use(PointContext);
  return useSyncExternalStore(store.subscribe, () => knownAtOf(store.get()));
}

/** Moves the given parts of the point. Undefined means the opening day, or everything that is known. */
type PointChange = { readonly [Part in keyof Point]: Point[Part] | undefined };

/**
 * Moves the page to another day, by the same function each time; the day that it opens at is not named, so that its link stays
 * at today. A move is a step that the browser's way back undoes, unless it slides.
 */
export function useMovePoint(year: number): (part: PointChange, moved?: Exclude<Moved, 'byUrl'>) => void {
  const store = use(PointContext);
  return useCallback(
    (part, moved = 'step') => {
      const { asOf, known } = { ...store.get(), ...part };
      const point = {
        ...(asOf !== undefined && asOf !== openingDay(year) && { asOf }),
        ...(known !== undefined && { known }),
      };
      store.move(point, moved);
    },
    [store, year],
  );
}

/** State of a navigation whose URL was given the point of the page. */
export const POINT_CARRIED = 'point carried';

/** Keeps the point and the URL the same: a new URL moves the point, a moved point is written into the URL a moment later. */
export function usePointInUrl(year: number): void {
  const store = use(PointContext);
  const location: Location<unknown> = useLocation();
  const { search } = location;
  const navigate = useNavigate();
  // What was given to a URL is not read back: the point may have moved on while a page was loading. Links come by
  // Pop, and the browser's own back and forward.
  const carried = useNavigationType() !== NavigationType.Pop && location.state === POINT_CARRIED;
  useEffect(() => {
    if (!carried) store.move(pointOf(new URLSearchParams(search), year), 'byUrl');
  }, [store, search, carried, year]);
  // The same for each page: a move that waits to be written is written also where another page is drawn meanwhile.
  const write = useSteady(() => {
    const now = new URLSearchParams(window.location.search);
    const next = withPoint(now, store.get()).toString();
    if (next === now.toString()) return;
    const run = store.moved === 'slide' ? SLIDING : undefined;
    // What was read of a URL is no step of its own.
    const replace = store.moved === 'byUrl' || goesOn(run);
    // Of the URL, not of the page: a page that is still loading has the URL already.
    const to = { pathname: window.location.pathname, search: next };
    void navigate(to, { replace, state: POINT_CARRIED });
    noteChange(run);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = store.subscribe(() => {
      clearTimeout(timer);
      // A step waits for what the same click changes besides the point: both are one step.
      timer = setTimeout(write, store.moved === 'slide' ? URL_DELAY_MS : 0);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store, write]);
}
