import type { Repair } from './repair';
import type { RepairProblem } from './repair-problem';

/**
 * Among equally small repairs, prefers one of usual slips, then the one that changes the fewest printed figures. This
 * decides where one fault ends and another begins. The other repairs are listed beside it.
 */
export function likeliest(
  problem: RepairProblem,
  [first, ...others]: readonly [Repair, ...Repair[]],
): Repair {
  if (others.length === 0) return first;
  const judged = [first, ...others].map((repair) => ({
    repair,
    slips: slipsIn(problem, repair),
    changes: repair.freed.length + repair.moved.length,
  }));
  const [best] = judged.toSorted((one, other) => other.slips - one.slips || one.changes - other.changes);
  return best?.repair ?? first;
}

/** Leaving a row empty is one slip. */
function slipsIn(problem: RepairProblem, { suspects, domains }: Repair): number {
  return suspects.filter(({ figureIds: [figureId = '', ...row] }) => {
    const allowed = domains.get(figureId);
    return row.length > 0 || (allowed && problem.isSlip(figureId, allowed));
  }).length;
}

/** Whether the set of suspects is a combination of one repair of each root. */
export function isTold(ids: ReadonlySet<string>, roots: readonly (readonly Repair[])[]): boolean {
  const [repairs, ...others] = roots;
  if (!repairs) return ids.size === 0;
  return repairs.some(({ suspects }) => {
    const left = new Set(ids);
    return suspects.every(({ id }) => left.delete(id)) && isTold(left, others);
  });
}
