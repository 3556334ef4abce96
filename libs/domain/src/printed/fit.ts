import type { Claim } from './claim';
import { settled, type Fit } from './narrowing';
import type { RepairProblem } from './repair-problem';

/** An attempt: figures that may have any value, and those that change along with them. */
export interface Trial {
  readonly freed: readonly string[];
  readonly moved: readonly string[];
  /** Failing claims that must hold. Claims that fail elsewhere in the paper do not count. */
  readonly failing: readonly Claim[];
}

/** Whether some values of the freed figures satisfy all claims that contain them. */
export function fit(problem: RepairProblem, trial: Trial): Fit {
  const free = new Set([...trial.freed, ...trial.moved]);
  const untouched = trial.failing.filter(
    ({ figureIds }) => !figureIds.some((figureId) => free.has(figureId)),
  );
  const [smallest] = untouched.toSorted((left, right) => left.figureIds.length - right.figureIds.length);
  if (smallest) return { fits: false, conflict: [smallest] };
  return settled({ ...problem, claims: activeClaims(problem, trial, free) }, [...free]);
}

function activeClaims(problem: RepairProblem, trial: Trial, free: ReadonlySet<string>): readonly Claim[] {
  const asked = new Set(trial.failing);
  const touched = [...free].flatMap((figureId) => problem.claimsOn(figureId));
  const ties = trial.moved.flatMap((figureId) =>
    problem.tiesOf(figureId).filter(({ figureIds }) => figureIds.every((id) => free.has(id))),
  );
  return [...new Set([...touched, ...ties])].filter((claim) => asked.has(claim) || !problem.isFailing(claim));
}
