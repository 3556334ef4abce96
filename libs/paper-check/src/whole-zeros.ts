import { isAmountUnit, usualDecimals } from '@ledger/domain';
import type { PaperFigure } from './statement';

/** `0万元` means zero, not a rounded 0.38. It gets the decimals with which the paper prints other amounts. */
export function withWholeZeros(figures: readonly PaperFigure[]): readonly PaperFigure[] {
  const decimals = usualDecimals(figures);
  return figures.map((figure) => {
    const usual = decimals.get(figure.unit) ?? 0;
    const isNothing = figure.value === '0' && isAmountUnit(figure.unit);
    return isNothing && usual > 0 ? { ...figure, value: `0.${'0'.repeat(usual)}` } : figure;
  });
}
