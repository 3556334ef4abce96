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
 * The rows in sight, and a few more at both ends. A list that has become shorter than where it was scrolled to shows its
 * end.
 */
export function windowOf(
  { topPx, heightPx }: { readonly topPx: number; readonly heightPx: number },
  { rowPx, count }: Rows,
): Window {
  const inSight = Math.ceil(heightPx / rowPx) + 1;
  const top = Math.max(0, Math.min(Math.floor(topPx / rowPx), count - inSight));
  return { first: Math.max(0, top - BEYOND), last: Math.min(count, top + inSight + BEYOND) };
}
