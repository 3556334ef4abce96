import { useCallback } from 'react';
import type { BridgeFigure } from '../../generated/graphql';
import { formatMoney } from '../../shared/money';
import { formatPoints } from '../../shared/points';
import { useSettings } from '../../shared/settings';

export const FIGURES: readonly BridgeFigure[] = [
  'score',
  'execution_rate_initial',
  'execution_rate_adjusted',
  'executed',
  'initial',
  'adjusted',
  'released',
  'three_public',
];

const PERCENT: readonly BridgeFigure[] = ['execution_rate_initial', 'execution_rate_adjusted'];

/** Shows hundredths of a figure's unit: points, percent, or 元, whose hundredths are fen. */
export function useFigureFormat(figure: BridgeFigure): (hundredths: number) => string {
  const { unit } = useSettings();
  return useCallback(
    (hundredths) => {
      if (figure === 'score') return formatPoints(hundredths);
      if (PERCENT.includes(figure)) return `${formatPoints(hundredths)}%`;
      return formatMoney(String(hundredths), unit);
    },
    [figure, unit],
  );
}
