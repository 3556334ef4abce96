import { useCallback } from 'react';
import type { BridgeFigure } from '../../generated/graphql';
import { exactMoney, inUnit, shownMoney, type ShownUnit } from '../../wording/money';
import { formatPoints } from '../../wording/points';
import { useSettings } from '../../wording/settings';

export const FIGURES: readonly BridgeFigure[] = [
  'SCORE',
  'EXECUTION_RATE_INITIAL',
  'EXECUTION_RATE_ADJUSTED',
  'EXECUTED',
  'INITIAL',
  'ADJUSTED',
  'RELEASED',
  'THREE_PUBLIC',
];

const PERCENT: readonly BridgeFigure[] = ['EXECUTION_RATE_INITIAL', 'EXECUTION_RATE_ADJUSTED'];

/** The unit of a figure, for the head of a column of a file. */
export function unitOf(figure: BridgeFigure, unit: ShownUnit): string {
  if (figure === 'SCORE') return '（分）';
  return PERCENT.includes(figure) ? '（%）' : inUnit(unit);
}

/** A figure as the API gives it, in the unit of {@link unitOf} and never rounded; '' for none. */
export function exactFigure(text: string | null, figure: BridgeFigure, unit: ShownUnit): string {
  if (text === null || figure === 'SCORE' || PERCENT.includes(figure)) return text ?? '';
  return exactMoney(text.replace('.', ''), unit);
}

/** Shows hundredths of a figure's unit: points, percent, or 元, whose hundredths are fen. */
export function useFigureFormat(figure: BridgeFigure): (hundredths: number) => string {
  const { unit } = useSettings();
  return useCallback(
    (hundredths) => {
      if (figure === 'SCORE') return formatPoints(hundredths);
      if (PERCENT.includes(figure)) return `${formatPoints(hundredths)}%`;
      return shownMoney(String(hundredths), unit);
    },
    [figure, unit],
  );
}
