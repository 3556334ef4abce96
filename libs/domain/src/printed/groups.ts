import type { Claim } from './claim';
import type { RepairProblem } from './repair-problem';

/** Groups failing claims that one fault may explain: claims that share a suspect, directly or through other claims. */
export function groupsOf(problem: RepairProblem): readonly (readonly Claim[])[] {
  const bearing = Map.groupBy(
    problem.failing.flatMap((claim) => problem.suspectsOf(claim).map(({ id }) => ({ id, claim }))),
    ({ id }) => id,
  );
  const placed = new Set<Claim>();
  return problem.failing.flatMap((start) => {
    if (placed.has(start)) return [];
    const group = new Set([start]);
    // Iterating over a set also visits elements that are added meanwhile.
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
