import { useState } from 'react';
import { useLocation } from 'react-router';
import { tabTexts } from '../state/browser-texts';

/** Whether something that folds is open, and how to open or close it. */
export type FoldState = readonly [open: boolean, setOpen: (open: boolean) => void];

/** Kept in this tab for the page and the name, so that a reload finds open what was open. */
export function useFold(name: string): FoldState {
  const { pathname } = useLocation();
  const place = foldPlace(pathname, name);
  const [of, setOf] = useState(() => ({ place, open: isOpen(place) }));
  const set = (open: boolean) => {
    if (isOpen(place) !== open) tabTexts.set(place, open ? 'open' : undefined);
    setOf({ place, open });
  };
  return [of.place === place ? of.open : isOpen(place), set];
}

/** Where the tab keeps it. */
function foldPlace(pathname: string, name: string): string {
  return `fold ${pathname} ${name}`;
}

function isOpen(place: string): boolean {
  return tabTexts.get(place) !== undefined;
}
