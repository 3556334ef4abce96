/** Rows of one height. */
export interface Rows {
  readonly rowPx: number;
  readonly count: number;
}

/** Rows from `first`, inclusive, to `last`, exclusive. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Rows that are drawn beyond those in sight, so that scrolling finds them there. */
const BEYOND = 3;

/**
 * The rows in sight, and a few more: as many wherever it is scrolled to. A list that has become shorter than where it was
 * scrolled to shows its end.
 */
export function windowOf(
  { topPx, heightPx }: { readonly topPx: number; readonly heightPx: number },
  { rowPx, count }: Rows,
): Window {
  const most = Math.ceil(heightPx / rowPx) + 1 + 2 * BEYOND;
  const first = Math.max(0, Math.min(Math.floor(topPx / rowPx) - BEYOND, count - most));
  return { first, last: Math.min(count, first + most) };
}
