import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { YEAR_CHANGED } from './live.query';
import { useYearCache } from './YearContext';
import type { YearKey } from '../year/year-data';

/** Loads the year again whenever the server reports a change that the page does not show yet. */
export function useLiveYear(key: YearKey, shownUpTo: string | undefined): void {
  const client = useClient();
  const cache = useYearCache();
  const now = useRef({ key, shownUpTo });
  useEffect(() => {
    now.current = { key, shownUpTo };
  });
  const { unit, year } = key;
  const ready = shownUpTo !== undefined && !isSettled(key);
  useEffect(() => {
    if (!ready) return;
    const since = now.current.shownUpTo ?? null;
    const listening = client.subscription(YEAR_CHANGED, { unit, year, since }).subscribe(({ data }) => {
      const position = data?.budgetYearChanged.position;
      const { key: shown, shownUpTo: upTo } = now.current;
      if (position === undefined || (upTo !== undefined && BigInt(position) <= BigInt(upTo))) return;
      void cache.changed(shown);
    });
    return () => listening.unsubscribe();
  }, [client, cache, unit, year, ready]);
}

/** What was known at an instant that has passed does not change any more. */
function isSettled({ knownAt }: YearKey): boolean {
  return knownAt !== undefined && Date.parse(knownAt) < Date.now();
}
