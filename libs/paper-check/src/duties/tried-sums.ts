import type { Duty } from '../statement';

/** A sum that the form of a table suggests, and whether its numbers come near enough to bear that out. */
export interface TriedSum {
  readonly duty: Duty;
  readonly holds: boolean;
}

/** The sums, unless more of them fail than hold: then the form is not what it was taken for. */
export function dutiesOfMost(sums: readonly TriedSum[]): readonly Duty[] {
  const failing = sums.filter(({ holds }) => !holds).length;
  const isMisread = failing > 1 && failing > sums.length - failing;
  return isMisread ? [] : sums.map(({ duty }) => duty);
}
