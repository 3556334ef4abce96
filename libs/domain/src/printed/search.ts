import type { Claim } from './claim';
import { mend, type Repair } from './repair';
import type { RepairProblem, Suspect } from './repair-problem';

/** A repair may change at most this many figures to be found exactly. */
const MOST_FIGURES = 4;

/**
 * The most trials for one group of failing claims, so that a badly damaged paper does not keep a checker busy forever.
 */
const MOST_TRIALS = 20_000;

/** After the first repair, this many more trials for others of the same size. */
const MORE_TRIALS = 2_000;

/** Repairs of the smallest size. If several figures occur only in one claim and are alike there, one represents all. */
export interface LeastRepairs {
  readonly repairs: readonly [Repair, ...Repair[]];
  /** False if there may be others of that size. */
  readonly areAll: boolean;
}

/** The smallest repairs of claims that fail together; empty if there is none within {@link MOST_FIGURES}. */
export function leastRepairs(problem: RepairProblem, failing: readonly Claim[]): LeastRepairs | undefined {
  const bearing = failing.map((claim) => new Set(problem.suspectsOf(claim).map(({ id }) => id)));
  const search: Search = { problem, failing, bearing, seen: new Set(), found: [], left: MOST_TRIALS };
  for (let size = 1; size <= MOST_FIGURES; size += 1) {
    search.seen.clear();
    tryWith(search, [], size);
    const [first, ...others] = search.found;
    if (first) return { repairs: [first, ...others], areAll: search.left > 0 };
  }
  return undefined;
}

interface Search {
  readonly problem: RepairProblem;
  readonly failing: readonly Claim[];
  /** The ids of the suspects for each failing claim. */
  readonly bearing: readonly ReadonlySet<string>[];
  readonly seen: Set<string>;
  readonly found: Repair[];
  left: number;
}

function tryWith(search: Search, chosen: readonly Suspect[], more: number): void {
  const key = chosen
    .map(({ id }) => id)
    .toSorted()
    .join('\n');
  if (search.seen.has(key) || search.left === 0) return;
  search.seen.add(key);
  search.left -= 1;
  const mended = mend(search.problem, search.failing, chosen);
  if ('repair' in mended) {
    search.found.push(mended.repair);
    search.left = Math.min(search.left, MORE_TRIALS);
    return;
  }
  if (more === 0) return;
  for (const suspect of nextSuspects(search, mended.conflict, { chosen, more }))
    tryWith(search, [...chosen, suspect], more - 1);
}

interface Chosen {
  readonly chosen: readonly Suspect[];
  /** How many more suspects may be chosen. */
  readonly more: number;
}

/**
 * The suspects to try next. They must be in the conflict and, for the last choice, in every claim without a chosen
 * suspect. Suspects that do not touch claims of earlier choices come first, so that unrelated faults are kept apart.
 */
function nextSuspects(
  { problem, bearing }: Search,
  conflict: readonly Claim[],
  { chosen, more }: Chosen,
): readonly Suspect[] {
  const taken = new Set(chosen.map(({ id }) => id));
  const open = bearing.filter((ids) => !chosen.some(({ id }) => ids.has(id)));
  if (disjoint(open) > more) return [];
  const closed = bearing.filter((ids) => chosen.some(({ id }) => ids.has(id)));
  const borneOn = (claims: readonly ReadonlySet<string>[], id: string) =>
    claims.filter((ids) => ids.has(id)).length;
  return unlike(problem, distinct(conflict.flatMap((claim) => problem.suspectsOf(claim))))
    .filter(({ id }) => !taken.has(id) && (more > 1 || open.every((ids) => ids.has(id))))
    .map((suspect) => ({ suspect, again: borneOn(closed, suspect.id), all: borneOn(bearing, suspect.id) }))
    .toSorted((left, right) => left.again - right.again || left.all - right.all)
    .map(({ suspect }) => suspect);
}

export function distinct(suspects: readonly Suspect[]): readonly Suspect[] {
  return [...new Map(suspects.map((suspect) => [suspect.id, suspect])).values()];
}

/** The suspects of the first list that stand in every other one, too. */
export function inEvery([first = [], ...others]: readonly (readonly Suspect[])[]): readonly Suspect[] {
  const shared = others.map((suspects) => new Set(suspects.map(({ id }) => id)));
  return first.filter(({ id }) => shared.every((ids) => ids.has(id)));
}

/** Among figures that occur only in one claim, any is as good as another for the size of a repair. */
function unlike(problem: RepairProblem, suspects: readonly Suspect[]): readonly Suspect[] {
  const kinds = new Set<string>();
  return suspects.filter(({ id }) => {
    const claims = problem.claimsOn(id);
    const [only] = claims;
    if (!only || claims.length > 1 || only.ratio || problem.hangingOn(id).length > 0) return true;
    const kind = `${only.relationId} ${only.claimedId === id}`;
    if (kinds.has(kind)) return false;
    kinds.add(kind);
    return true;
  });
}

/** A lower bound for the number of suspects: claims that have no suspect in common. */
function disjoint(open: readonly ReadonlySet<string>[]): number {
  const used = new Set<string>();
  let count = 0;
  for (const ids of open.toSorted((left, right) => left.size - right.size)) {
    if ([...ids].some((id) => used.has(id))) continue;
    count += 1;
    for (const id of ids) used.add(id);
  }
  return count;
}
