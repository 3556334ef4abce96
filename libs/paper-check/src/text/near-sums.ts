import { sumOfValues, type Mention } from './mentions';
import { isSlip } from './one-slip';

/** A sum that the order of a text suggests. */
export interface Sum {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

/** It is right, or one slip of the pen from right: what is further off was not meant as a sum. */
export function isNear(sum: Sum): boolean {
  return holds(sum) || hasSlip(sum);
}

/** Only to tell whether a list is whole: the judging is exact. */
export function holds(sum: Sum): boolean {
  return Math.abs(lacking(sum)) <= 0.005 * (sum.parts.length + 1) + 1e-6;
}

/** What the parts come short of the total. */
function lacking({ total, parts }: Sum): number {
  return Number(total.value) - sumOfValues(parts);
}

export function hasSlip(sum: Sum): boolean {
  const left = lacking(sum);
  return (
    isSlip(sum.total.value, Number(sum.total.value) - left) ||
    sum.parts.some(({ value }) => isSlip(value, Number(value) + left))
  );
}
