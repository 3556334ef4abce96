import type { Duty } from '../statement';

/** A sum that the layout of a table suggests, and whether its numbers are close enough to support it. */
export interface TriedSum {
  readonly duty: Duty;
  readonly holds: boolean;
}

/** How many of the sums hold. */
export function holding(sums: readonly Pick<TriedSum, 'holds'>[]): number {
  return sums.filter(({ holds }) => holds).length;
}

/** All of the sums, or none if more of them fail than hold: then the layout was misunderstood. */
export function dutiesOfMost(sums: readonly TriedSum[]): readonly Duty[] {
  const held = holding(sums);
  const failing = sums.length - held;
  const isMisread = failing > 1 && failing > held;
  return isMisread ? [] : sums.map(({ duty }) => duty);
}
