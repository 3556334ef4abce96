import { useEffect, useState } from 'react';
import { windowOf, type Rows, type Window } from './window';

/** How much of the box is in sight is told in steps shorter than the rows that are drawn beyond. */
const STEPS = Array.from({ length: 11 }, (_, index) => index / 10);

/** Which rows of a scrolled box are in sight: follows its scrolling, and how much of it the screen shows. */
export function useWindow(box: HTMLElement, rows: Rows): Window {
  const { rowPx } = rows;
  const [scrolled, setScrolled] = useState(() => Math.floor(box.scrollTop / rowPx));
  const [seen, setSeen] = useState(() => ({ fromPx: 0, heightPx: box.clientHeight }));
  useEffect(() => {
    const look = () => setScrolled(Math.floor(box.scrollTop / rowPx));
    const watch = new IntersectionObserver((entries) => setSeen((before) => partSeen(entries) ?? before), {
      threshold: STEPS,
    });
    watch.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [box, rowPx]);
  return windowOf({ topPx: scrolled * rowPx + seen.fromPx, heightPx: seen.heightPx }, rows);
}

/** The part of the box that the screen shows, from its top. */
function partSeen(entries: readonly IntersectionObserverEntry[]) {
  const last = entries.at(-1);
  if (!last) return undefined;
  const { intersectionRect: part, boundingClientRect: whole } = last;
  return { fromPx: last.isIntersecting ? part.top - whole.top : 0, heightPx: part.height };
}
