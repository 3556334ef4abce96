import type { Grouping, Line, Sums } from './year-data';
import type { Name } from '../wording/name';

/** Lines that have one code in common, summed. */
export interface Group {
  readonly code: string;
  readonly name?: Name;
  readonly sums: Sums;
}

/** Books and expenditure classes are fixed lists, shown in their order even without amounts. */
const CLOSED: readonly Grouping[] = ['book', 'class'];

export function lineGroups(
  lines: readonly (Line & { readonly sums: Sums })[],
  names: ReadonlyMap<string, Name>,
  by: Grouping,
): readonly Group[] {
  const groups = new Map<string, Sums>(
    CLOSED.includes(by) ? [...names.keys()].map((code) => [code, noSums()]) : [],
  );
  for (const line of lines) {
    const code = codeOf(line, by);
    if (code !== undefined) groups.set(code, plus(groups.get(code) ?? noSums(), line.sums));
  }
  const listed = [...groups].map(([code, sums]) => {
    const name = names.get(code);
    return { code, ...(name && { name }), sums };
  });
  return CLOSED.includes(by) ? listed : listed.sort((left, right) => (left.code < right.code ? -1 : 1));
}

/** The code that a line is summed under; undefined: it belongs to no group of this kind. */
export function codeOf(line: Omit<Line, 'changes'>, by: Grouping): string | undefined {
  return by === 'economicClass' ? line.economic.slice(0, 3) : line[by];
}

export function noSums(): Sums {
  return {
    initialFen: 0,
    carriedOverFen: 0,
    carriedInFen: 0,
    adjustedFen: 0,
    releasedFen: 0,
    executedFen: 0,
    recoveredFen: 0,
    committedFen: 0,
    availableFen: 0,
  };
}

export function plus(left: Sums, right: Sums): Sums {
  return {
    initialFen: left.initialFen + right.initialFen,
    carriedOverFen: left.carriedOverFen + right.carriedOverFen,
    carriedInFen: left.carriedInFen + right.carriedInFen,
    adjustedFen: left.adjustedFen + right.adjustedFen,
    releasedFen: left.releasedFen + right.releasedFen,
    executedFen: left.executedFen + right.executedFen,
    recoveredFen: left.recoveredFen + right.recoveredFen,
    committedFen: left.committedFen + right.committedFen,
    availableFen: left.availableFen + right.availableFen,
  };
}
