import { useSyncExternalStore } from 'react';

/** As wide as the rules for phones in the style sheets; paper is never narrow. */
const NARROW = 'screen and (max-width: 600px)';

/** Whether the page is so narrow that a table shows a few columns at once. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, isNarrow);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

function listen(changed: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
