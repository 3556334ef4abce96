import type { ReplayRow } from '@ledger/answers';

/** The current position in the year, row by row. */
export interface Walk {
  readonly rows: readonly ReplayRow[];
  /** Index of the current row. */
  readonly at: number;
  /** Why the last key did not move. */
  readonly note?: string;
}

export const NOTES = {
  first: '已是第一步 this is the first step',
  last: '已是最后一步 this is the last step',
  noLoss: '其后没有失分 no points are lost after this',
  noDate: '日期应形如 2023-06-30 write a date such as 2023-06-30',
  after: '其后没有事件，停在最后一步 nothing happens after that day',
} as const;

export function next({ rows, at }: Walk): Walk {
  return at + 1 < rows.length ? { rows, at: at + 1 } : { rows, at, note: NOTES.last };
}

export function previous({ rows, at }: Walk): Walk {
  return at > 0 ? { rows, at: at - 1 } : { rows, at, note: NOTES.first };
}

export function toFirst({ rows }: Walk): Walk {
  return { rows, at: 0 };
}

export function toLast({ rows }: Walk): Walk {
  return { rows, at: rows.length - 1 };
}

/** The first row on or after the day; the last row if there is none. */
export function toDate({ rows, at }: Walk, day: string): Walk {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { rows, at, note: NOTES.noDate };
  const found = rows.findIndex(({ occurredOn }) => occurredOn >= day);
  return found < 0 ? { ...toLast({ rows, at }), note: NOTES.after } : { rows, at: found };
}

/** The next row that loses points. */
export function toNextLoss({ rows, at }: Walk): Walk {
  const found = rows.findIndex((row, i) => i > at && lossOf(row) > 0);
  return found < 0 ? { rows, at, note: NOTES.noLoss } : { rows, at: found };
}

/** Hundredths of a point. */
function lossOf({ before, after }: ReplayRow): number {
  return (after?.lost ?? 0) - (before?.lost ?? 0);
}
