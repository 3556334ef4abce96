import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useKnownAt } from '../../time/PointContext';
import { pagesOf } from '../../loading/pages-of';
import type { RankedYear } from './ranking';
import { RANKING } from './ranking.query';

/** The year of all units as known at the point, page by page; asked for once, not as the point moves. */
export function useRankedYears(year: number): readonly RankedYear[] {
  const client = useClient();
  const knownAt = useKnownAt();
  const [years, setYears] = useState<readonly RankedYear[]>([]);
  useEffect(() => {
    let wanted = true;
    const ask = async (page: { readonly after?: string }) => {
      const variables = { year, ...(knownAt !== undefined && { knownAt }), ...page };
      const { data, error } = await client.query(RANKING, variables).toPromise();
      if (!data) throw error ?? new Error('no answer');
      return data.budgetYears;
    };
    const load = async () => {
      for await (const { entries } of pagesOf(ask, (node: RankedYear) => node)) {
        if (!wanted) return;
        setYears(entries);
      }
    };
    // The page has shown what failed for the year itself; a ranking that does not come is left out.
    void load().catch(() => setYears([]));
    return () => {
      wanted = false;
    };
  }, [client, year, knownAt]);
  return years;
}
