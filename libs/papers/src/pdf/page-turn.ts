import { matrixOf, multiply, type Matrix } from './matrix';

/** The direction of a page's text. A wide table is often printed upwards or downwards on an upright page. */
type Turn = 'upright' | 'upwards' | 'downwards';

/** The direction of most of the text. */
export function turnOf(texts: readonly Matrix[]): Turn {
  const upwards = texts.filter(([a, b]) => Math.abs(b) > Math.abs(a) && b < 0).length;
  const downwards = texts.filter(([a, b]) => Math.abs(b) > Math.abs(a) && b > 0).length;
  if (upwards * 2 > texts.length) return 'upwards';
  return downwards * 2 > texts.length ? 'downwards' : 'upright';
}

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly unknown[];
}

interface TurnedPage {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** The page, turned so that its text runs from left to right. */
export function turned(turn: Turn, { width, height, transform }: Viewport): TurnedPage {
  const matrix = matrixOf(transform);
  if (turn === 'upright') return { matrix, width, height };
  const quarter: Matrix = turn === 'upwards' ? [0, 1, -1, 0, height, 0] : [0, -1, 1, 0, 0, width];
  return { matrix: multiply(quarter, matrix), width: height, height: width };
}
