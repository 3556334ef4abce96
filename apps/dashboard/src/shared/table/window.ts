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
const BEYOND = 6;

/** The rows in sight, and a few more. A list that has become shorter than where it was scrolled to shows its end. */
export function windowOf(
  { topPx, heightPx }: { readonly topPx: number; readonly heightPx: number },
  { rowPx, count }: Rows,
): Window {
  const inSight = Math.ceil(heightPx / rowPx);
  const top = Math.min(Math.floor(topPx / rowPx), Math.max(0, count - inSight));
  return { first: Math.max(0, top - BEYOND), last: Math.min(count, top + inSight + 1 + BEYOND) };
}
