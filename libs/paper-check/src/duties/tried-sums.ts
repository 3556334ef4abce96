import type { Duty } from '../statement';

/** A sum that the layout of a table suggests, and whether its numbers are close enough to support it. */
export interface TriedSum {
  readonly duty: Duty;
  readonly holds: boolean;
}

/** All of the sums, or none if more of them fail than hold: then the layout was misunderstood. */
export function dutiesOfMost(sums: readonly TriedSum[]): readonly Duty[] {
  const failing = sums.filter(({ holds }) => !holds).length;
  const isMisread = failing > 1 && failing > sums.length - failing;
  return isMisread ? [] : sums.map(({ duty }) => duty);
}
