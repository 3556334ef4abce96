import type { Claim } from './claim';
import { fit } from './fit';
import type { Domains } from './narrowing';
import type { RepairProblem, Suspect } from './repair-problem';

/** A set of figures that, with other allowed values, satisfy the requested claims. */
export interface Repair {
  readonly suspects: readonly Suspect[];
  readonly freed: readonly string[];
  /** Figures that must change along, and no more. */
  readonly moved: readonly string[];
  readonly domains: Domains;
}

export type Mended = { readonly repair: Repair } | { readonly conflict: readonly Claim[] };

/** Whether changing the suspects fixes the claims. Dependent figures change along if necessary. */
export function mend(
  problem: RepairProblem,
  failing: readonly Claim[],
  suspects: readonly Suspect[],
): Mended {
  const freed = [...new Set(suspects.flatMap(({ figureIds }) => figureIds))];
  const moved: string[] = [];
  for (;;) {
    const tried = fit(problem, { freed, moved, failing });
    if (tried.fits) {
      const least = withoutNeedless(problem, failing, { suspects, freed, moved, domains: tried.domains });
      return { repair: least };
    }
    const next = nextAlong(problem, tried.conflict, [...freed, ...moved]);
    if (next === undefined) return { conflict: tried.conflict };
    moved.push(next);
  }
}

/**
 * A figure in the conflict that depends on what changes. Rates come first, because a change is tied to last year's
 * figure.
 */
function nextAlong(
  problem: RepairProblem,
  conflict: readonly Claim[],
  changed: readonly string[],
): string | undefined {
  const inConflict = new Set(conflict.flatMap(({ figureIds }) => figureIds));
  const along = changed
    .flatMap((figureId) => problem.hangingOn(figureId))
    .filter((figureId) => inConflict.has(figureId) && !changed.includes(figureId));
  return along.find((figureId) => problem.tiesOf(figureId).length === 0) ?? along[0];
}

function withoutNeedless(problem: RepairProblem, failing: readonly Claim[], repair: Repair): Repair {
  return repair.moved.reduce((least, figureId) => {
    const moved = least.moved.filter((other) => other !== figureId);
    const tried = fit(problem, { freed: least.freed, moved, failing });
    return tried.fits ? { ...least, moved, domains: tried.domains } : least;
  }, repair);
}
