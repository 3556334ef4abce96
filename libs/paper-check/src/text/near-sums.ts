import { sumOfValues, type Mention } from './mentions';
import { isSlip } from './one-slip';

/** A sum that the order of a text suggests. */
export interface Sum {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

/** Whether the sum holds, or fails by one slip of the pen. If it fails by more, it was not meant as a sum. */
export function isNear(sum: Sum): boolean {
  return holds(sum) || hasSlip(sum);
}

/**
 * The same for lists of which a part is often left out: shorter numbers are one slip of the pen from too many others to
 * tell.
 */
export function isSurelyNear(sum: Sum): boolean {
  return holds(sum) || hasSlip(sum, FEWEST_DIGITS);
}

const FEWEST_DIGITS = 4;

/** Decides only whether a list is complete. The check itself is exact. */
export function holds(sum: Sum): boolean {
  return Math.abs(lacking(sum)) <= 0.005 * (sum.parts.length + 1) + 1e-6;
}

/** The total minus the parts. */
function lacking({ total, parts }: Sum): number {
  return Number(total.value) - sumOfValues(parts);
}

export function hasSlip(sum: Sum, fewestDigits = 1): boolean {
  const left = lacking(sum);
  const isMisprinted = (value: string, right: number) =>
    value.replaceAll(/\D/gu, '').length >= fewestDigits && isSlip(value, right);
  return (
    isMisprinted(sum.total.value, Number(sum.total.value) - left) ||
    sum.parts.some(({ value }) => isMisprinted(value, Number(value) + left))
  );
}
