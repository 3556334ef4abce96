import { digitsAboveBase } from '@ledger/domain';
import type { PaperFigure } from '../statement';
import { isSlip } from './one-slip';

/** An amount of a sentence whose meaning is looked for. */
export type Amount = Pick<PaperFigure, 'value' | 'unit'>;

/** The first concept is what the name says. Another is meant only if its amount is one slip of the pen away. */
export function isMeant(amount: Amount | undefined, printed: PaperFigure | undefined, at: number): boolean {
  if (printed === undefined) return false;
  if (amount === undefined || at === 0) return true;
  return isSlip(
    amount.value,
    Number(printed.value) * 10 ** (digitsAboveBase(printed.unit) - digitsAboveBase(amount.unit)),
  );
}

/** Decides only between concepts. The check itself is exact. */
export function isAlike(one: Amount, other: PaperFigure | undefined): boolean {
  const inWan = ({ value, unit }: Amount) => Number(value) * 10 ** digitsAboveBase(unit);
  return other !== undefined && Math.abs(inWan(one) - inWan(other)) <= 0.02;
}
