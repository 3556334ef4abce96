import { withCancelling } from './cancelling';
import type { Claim } from './claim';
import { groupsOf } from './groups';
import { isTold, likeliest } from './likeliest';
import { mend, type Repair } from './repair';
import { lenient, type RepairProblem, type Suspect } from './repair-problem';
import type { Root } from './root';
import { distinct, inEvery, leastRepairs, type LeastRepairs } from './search';

/** The faults of a paper: the smallest repairs of its failing claims, for each group that may have one cause. */
export function rootsOf(problem: RepairProblem): readonly Root[] {
  const roots = groupsOf(problem).flatMap((failing) => {
    const { within, least } = leastOf(problem, failing);
    return least ? split(within, failing, least) : peeled(lenient(problem), failing);
  });
  return withCancelling(problem, roots);
}

/** The repairs that make all claims hold, unless repairs that leave last-digit differences are smaller. */
function leastOf(problem: RepairProblem, failing: readonly Claim[]) {
  const strict = leastRepairs(problem, failing);
  const size = strict?.repairs[0].suspects.length ?? Infinity;
  const loose = lenient(problem);
  const least = size === 1 ? undefined : leastRepairs(loose, failing);
  const smaller = least !== undefined && least.repairs[0].suspects.length < size;
  return smaller ? { within: loose, least } : { within: problem, least: strict };
}

/** One root for each figure of the likeliest repair, or for several figures that only hold together. */
function split(
  problem: RepairProblem,
  failing: readonly Claim[],
  { repairs: [one, ...more], areAll }: LeastRepairs,
): readonly Root[] {
  const least = likeliest(problem, [one, ...more]);
  const parts = together(problem, least).map((suspects) => {
    const own = partOf(problem, least, suspects);
    const changed = new Set(changedBy(own));
    const claims = failing.filter(({ figureIds }) => figureIds.some((figureId) => changed.has(figureId)));
    return { suspects, own, claims };
  });
  const apart = parts.reduce((count, { claims }) => count + claims.length, 0) === failing.length;
  const roots = parts.map(({ suspects, own, claims }): Root => {
    if (suspects.length > 1) return { claims, repairs: [own], exact: areAll };
    const rest = least.suspects.filter((suspect) => !suspects.includes(suspect));
    // Roots that share no claim are repaired separately. Otherwise the other roots are assumed to be repaired.
    const repairs = apart ? alternatives(problem, claims, []) : alternatives(problem, failing, rest);
    return { claims, repairs, exact: areAll };
  });
  return withOthers(problem, roots, [one, ...more]);
}

/** Adds repairs that fix several roots at once with figures none of which fixes one of them alone. */
function withOthers(
  problem: RepairProblem,
  roots: readonly Root[],
  least: readonly Repair[],
): readonly Root[] {
  const listed = roots.map(({ repairs }) => repairs);
  const others = least.filter(({ suspects }) => !isTold(new Set(suspects.map(({ id }) => id)), listed));
  if (others.length === 0) return roots;
  return roots.map((root) => {
    const bearing = new Set(root.claims.flatMap((claim) => problem.suspectsOf(claim)).map(({ id }) => id));
    const also = others.filter(({ suspects }) => suspects.some(({ id }) => bearing.has(id)));
    return { ...root, repairs: [...root.repairs, ...also] };
  });
}

/** Suspects of a repair that must change together, because one alone would break a relation that held. */
function together(problem: RepairProblem, least: Repair): readonly (readonly Suspect[])[] {
  const groups: Suspect[][] = [];
  for (const suspect of least.suspects) {
    const joined = groups.filter((group) => group.some((other) => bound(problem, least, [suspect, other])));
    const others = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...others, [...joined.flat(), suspect]);
  }
  return groups;
}

function bound(problem: RepairProblem, least: Repair, [one, other]: readonly [Suspect, Suspect]): boolean {
  const mine = new Set(changedBy(partOf(problem, least, [one])));
  const theirs = new Set(changedBy(partOf(problem, least, [other])));
  const shared = [...mine]
    .flatMap((figureId) => problem.claimsOn(figureId))
    .filter((claim) => !problem.isFailing(claim) && claim.figureIds.some((figureId) => theirs.has(figureId)));
  return shared.some(
    (claim) =>
      !claim.holds((figureId, role) => {
        const changed = mine.has(figureId) ? least.domains.get(figureId) : undefined;
        return changed ?? problem.values(figureId, role);
      }, claim.tolerance),
  );
}

/** All suspects that also fix everything, together with the rest of the repair. */
function alternatives(
  problem: RepairProblem,
  failing: readonly Claim[],
  rest: readonly Suspect[],
): readonly Repair[] {
  const taken = new Set(rest.map(({ id }) => id));
  const bearing = failing.map((claim) => problem.suspectsOf(claim));
  const open = bearing.filter((suspects) => !suspects.some(({ id }) => taken.has(id)));
  const everywhere = open.length > 0 ? inEvery(open) : distinct(bearing.flat());
  const repairs = everywhere.flatMap((suspect) => {
    const mended = mend(problem, failing, [...rest, suspect]);
    return 'repair' in mended ? [partOf(problem, mended.repair, [suspect])] : [];
  });
  return leanest(repairs);
}

/** The part of a repair that some of its suspects change. */
function partOf(problem: RepairProblem, repair: Repair, suspects: readonly Suspect[]): Repair {
  const freed = suspects.flatMap(({ figureIds }) => figureIds);
  const along = new Set(freed);
  // Iterating over a set also visits elements that are added meanwhile: a rate changes along with the change that it is
  // computed from.
  for (const figureId of along) {
    for (const hanging of problem.hangingOn(figureId)) if (repair.moved.includes(hanging)) along.add(hanging);
  }
  const moved = repair.moved.filter((figureId) => along.has(figureId));
  return { ...repair, suspects, freed, moved };
}

function changedBy({ freed, moved }: Repair): readonly string[] {
  return [...freed, ...moved];
}

/** Drops repairs that change everything another one changes, and more. */
function leanest(repairs: readonly Repair[]): readonly Repair[] {
  const sets = repairs.map((repair) => new Set(changedBy(repair)));
  const holdsMore = (set: ReadonlySet<string>, other: ReadonlySet<string>) =>
    other.size < set.size && [...other].every((figureId) => set.has(figureId));
  return repairs.filter((repair) => {
    const changed = new Set(changedBy(repair));
    return !sets.some((other) => holdsMore(changed, other));
  });
}

/** Used if too many figures are involved: repeatedly takes the suspect that fixes most of the rest. */
function peeled(problem: RepairProblem, failing: readonly Claim[]): readonly Root[] {
  const roots: Root[] = [];
  const left = new Set(failing);
  for (const claims of byReach(problem, failing, left)) {
    const repairs = alternatives(problem, claims, []);
    if (repairs.length === 0) continue;
    roots.push({ claims, repairs, exact: false });
    for (const claim of claims) left.delete(claim);
  }
  return [...roots, ...[...left].map((claim) => ({ claims: [claim], repairs: [], exact: false }))];
}

/** The remaining claims of each suspect, most first. Equal sets are returned once. */
function* byReach(
  problem: RepairProblem,
  failing: readonly Claim[],
  left: ReadonlySet<Claim>,
): Generator<readonly Claim[]> {
  const bearing = Map.groupBy(
    failing.flatMap((claim, at) => problem.suspectsOf(claim).map(({ id }) => ({ id, claim, at }))),
    ({ id }) => id,
  );
  const most = Math.max(0, ...[...bearing.values()].map(({ length }) => length));
  // A suspect's set of claims never grows, so no reach needs a second pass.
  for (let reach = most; reach > 0; reach -= 1) {
    const seen = new Set<string>();
    for (const entries of bearing.values()) {
      const still = entries.filter(({ claim }) => left.has(claim));
      const key = still.map(({ at }) => at).join();
      if (still.length !== reach || seen.has(key)) continue;
      seen.add(key);
      yield still.map(({ claim }) => claim);
    }
  }
}
