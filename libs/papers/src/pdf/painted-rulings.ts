import { apply, IDENTITY, matrixOf, multiply, type Matrix } from './matrix';
import type { Ruling } from './marks';

/** The drawing operators of a page: `fnArray[i]` is called with `argsArray[i]`. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators that we need. */
export interface OperatorNames {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly clip: number;
}

/** Points. A filled box that is no thicker than this is a line. */
const THICKEST_LINE = 3;
/** Points. A line that slants more than this is not a border. */
const SLANT = 1;

/**
 * The lines that a page paints, in the coordinates of `viewport`. A border is painted as a stroke, as a thin filled
 * box, or as the four sides of a stroked box. Paths that only clip paint nothing.
 */
export function paintedRulings(
  operators: Operators,
  names: OperatorNames,
  viewport: Matrix,
): readonly Ruling[] {
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let current = viewport;
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index];
    if (operator === names.save) stack.push(current);
    else if (operator === names.restore || operator === names.paintFormXObjectEnd) {
      current = stack.pop() ?? viewport;
    } else if (operator === names.transform) current = multiply(current, matrixOf(args));
    else if (operator === names.paintFormXObjectBegin) {
      stack.push(current);
      current = multiply(current, Array.isArray(args) ? matrixOf(args[0]) : IDENTITY);
    } else if (operator === names.constructPath && paints(args, names)) {
      rulings.push(...pathRulings(args, current));
    }
  });
  return rulings;
}

function paints(args: unknown, names: OperatorNames): args is readonly unknown[] {
  return Array.isArray(args) && args[0] !== names.endPath && args[0] !== names.clip;
}

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

type Point = readonly [number, number];

function pathRulings(args: readonly unknown[], matrix: Matrix): readonly Ruling[] {
  const parts = Array.isArray(args[1]) ? args[1] : [];
  return parts.flatMap((path) => (isFloats(path) ? subpaths(path, matrix).flatMap(subpathRulings) : []));
}

/** `instanceof` would fail: pdf.js clones what it returns, and a clone may come from another realm. */
function isFloats(value: unknown): value is Float32Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Float32Array]';
}

function subpaths(path: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const all: Point[][] = [];
  let points: Point[] = [];
  let index = 0;
  const take = (skip: number): Point => {
    const at = index + 1 + skip;
    return apply(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  };
  while (index < path.length) {
    const step = path[index];
    if (step === MOVE) {
      points = [take(0)];
      all.push(points);
      index += 3;
    } else if (step === LINE) {
      points.push(take(0));
      index += 3;
    } else if (step === CURVE) {
      // A curve is not a border. The path starts again behind it.
      points = [take(4)];
      all.push(points);
      index += 7;
    } else if (step === QUADRATIC) {
      points = [take(2)];
      all.push(points);
      index += 5;
    } else if (step === CLOSE) {
      const [first] = points;
      if (first) points.push(first);
      index += 1;
    } else break;
  }
  return all;
}

function subpathRulings(points: readonly Point[]): readonly Ruling[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (points.length > 2 && bottom - top <= THICKEST_LINE) {
    return [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  }
  if (points.length > 2 && right - left <= THICKEST_LINE) {
    return [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  }
  return points.slice(1).flatMap((point, index) => side(points[index] ?? point, point));
}

function side([x1, y1]: Point, [x2, y2]: Point): readonly Ruling[] {
  if (Math.abs(y1 - y2) <= SLANT && Math.abs(x1 - x2) > SLANT) {
    return [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (Math.abs(x1 - x2) <= SLANT && Math.abs(y1 - y2) > SLANT) {
    return [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}
