import { useEffect, useState } from 'react';
import { windowOf, type Rows, type Window } from './window';

/** Which rows of a scrolled box are in sight; follows its scrolling and its size. */
export function useWindow(box: HTMLElement, rows: Rows): Window {
  const [seen, setSeen] = useState(() => ({ topPx: box.scrollTop, heightPx: box.clientHeight }));
  useEffect(() => {
    const look = () =>
      setSeen((before) => {
        const now = { topPx: box.scrollTop, heightPx: box.clientHeight };
        const moved = Math.abs(now.topPx - before.topPx) >= rows.rowPx || now.heightPx !== before.heightPx;
        return moved ? now : before;
      });
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [box, rows.rowPx]);
  return windowOf(seen, rows);
}
