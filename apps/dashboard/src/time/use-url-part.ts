import { use, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { withPoint } from './point';
import { POINT_CARRIED, PointContext } from './PointContext';
import { goesOn, noteChange } from './url-steps';

type Parts = Readonly<Record<string, string | undefined>>;
type Get = (name: string) => string | undefined;

/**
 * What a page keeps in the URL besides unit, year and point: reads one parameter, and sets or (undefined) removes several.
 * What follows from a parameter is given as a function of the URL: two clicks may come before the first one is drawn. A change is a
 * step that the browser's way back undoes; those of one `run`, such as the letters of a word, are one step.
 */
export function useUrlPart() {
  const store = use(PointContext);
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: Parts | ((get: Get) => Parts), run?: string) => {
      // What was drawn last may lag behind the URL, and the URL behind a moving point.
      const now = new URLSearchParams(window.location.search);
      const next = withPoint(now, store.get());
      const set = typeof parts === 'function' ? parts((name) => now.get(name) ?? undefined) : parts;
      for (const [name, value] of Object.entries(set)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      if (next.toString() === now.toString()) return;
      setSearch(next, { replace: goesOn(run), state: POINT_CARRIED });
      noteChange(run);
    },
    [store, setSearch],
  );
  return { get: (name: string) => search.get(name) ?? undefined, change };
}
