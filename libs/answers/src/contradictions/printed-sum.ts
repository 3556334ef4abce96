import type { SignedFigure, StatedFigure } from '@ledger/domain';
import { fraction, fractionOf, roundingOf, sumOf, times, ZERO, type Fraction } from './fraction';

export type Figures = ReadonlyMap<string, StatedFigure>;

/** A printed figure as a term of a sum. */
export interface Part {
  readonly figure: StatedFigure;
  readonly sign: 1 | -1;
}

export function signed(parts: readonly SignedFigure[], figures: Figures): readonly Part[] {
  return parts.flatMap(({ figureId, sign }) => {
    const figure = figures.get(figureId);
    return figure ? [{ figure, sign }] : [];
  });
}

export function valueOf(parts: readonly Part[]): Fraction {
  return sumOf(
    parts.map(({ figure, sign }) => times(fractionOf(figure.value) ?? ZERO, fraction(BigInt(sign)))),
  );
}

/** What rounding alone may have done to the sum. */
export function slackOf(parts: readonly Part[]): Fraction {
  return sumOf(parts.map(({ figure }) => roundingOf(figure)));
}

/** '7.36 + 44.72 − 30', '−488.26 + (−26.40)': as a person would write it. */
export function expression(parts: readonly Part[]): string {
  return parts
    .map(({ figure, sign }, i) => {
      const value = figure.value.startsWith('-') && i > 0 ? `(${figure.value})` : figure.value;
      if (i === 0) return sign < 0 ? `−${value}` : value;
      return `${sign < 0 ? '−' : '+'} ${value}`;
    })
    .join(' ');
}

export function grouped(parts: readonly Part[]): string {
  return parts.length > 1 ? `(${expression(parts)})` : expression(parts);
}
