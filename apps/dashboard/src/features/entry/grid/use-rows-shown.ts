import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridRow } from './rows';

/** So many rows are drawn at once: each has a control in every cell, and thousands of them would make the browser stand still. */
export const ROWS_SHOWN = 100;

/** The page of the rows that is drawn. */
export function useRowsShown(rows: readonly GridRow[]) {
  const [wanted, setWanted] = useState(0);
  const pages = Math.max(Math.ceil(rows.length / ROWS_SHOWN), 1);
  const page = Math.min(wanted, pages - 1);
  const shown = useMemo(() => rows.slice(page * ROWS_SHOWN, (page + 1) * ROWS_SHOWN), [rows, page]);
  /** Draws the page of a row at once, so that the cursor can be put into it. */
  const show = useCallback((row: number) => {
    flushSync(() => setWanted(Math.max(Math.floor(row / ROWS_SHOWN), 0)));
  }, []);
  return { page, pages, shown, show };
}
