import type { Claim } from './claim';
import type { RepairProblem } from './repair-problem';

/** Failing claims that one fault may have spoilt together: those that share a suspect, directly or through others. */
export function groupsOf(problem: RepairProblem): readonly (readonly Claim[])[] {
  const bearing = Map.groupBy(
    problem.failing.flatMap((claim) => problem.suspectsOf(claim).map(({ id }) => ({ id, claim }))),
    ({ id }) => id,
  );
  const placed = new Set<Claim>();
  return problem.failing.flatMap((start) => {
    if (placed.has(start)) return [];
    const group = new Set([start]);
    // A set is walked through to what is added on the way.
    for (const claim of group) {
      placed.add(claim);
      for (const { id } of problem.suspectsOf(claim)) {
        for (const other of bearing.get(id) ?? []) group.add(other.claim);
        bearing.delete(id);
      }
    }
    return [problem.failing.filter((claim) => group.has(claim))];
  });
}
