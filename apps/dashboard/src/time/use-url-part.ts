import { use, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { withPoint } from './point';
import { POINT_CARRIED, PointContext } from './PointContext';

/** What a page keeps in the URL besides unit, year and point: reads one parameter, and sets or (undefined) removes several. */
export function useUrlPart() {
  const store = use(PointContext);
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: Readonly<Record<string, string | undefined>>) =>
      setSearch(
        (now) => {
          // The URL may lag behind a moving point.
          const next = withPoint(now, store.get());
          for (const [name, value] of Object.entries(parts)) {
            if (value === undefined) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, state: POINT_CARRIED },
      ),
    [store, setSearch],
  );
  return { get: (name: string) => search.get(name) ?? undefined, change };
}
