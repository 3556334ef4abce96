import { ALL, NONE, type Share } from './points';
import { atMost, type Texts } from './at-most';

/** A result B and its target A, as whole numbers of one scale. */
export interface Compared {
  readonly a: bigint;
  readonly b: bigint;
  /** The value 1 in the unit of the target, on that scale. */
  readonly one: bigint;
  readonly side: 'at-least' | 'at-most' | 'equal';
  /** Hundredths of a point. */
  readonly weight: number;
  readonly texts: Texts;
}

/** By how much the target is missed, on the scale; 0 if it is reached. */
export function missOf({ a, b, side }: Compared): bigint {
  if (side === 'equal') return a < b ? b - a : a - b;
  const miss = side === 'at-least' ? a - b : b - a;
  return miss < 0n ? 0n : miss;
}

export function allOrNothing(compared: Compared): Share {
  const { weight, actual, target } = compared.texts;
  const met = missOf(compared) === 0n;
  const [yes, no] = { 'at-least': ['≥', '<'], 'at-most': ['≤', '>'], equal: ['=', '≠'] }[compared.side];
  return {
    ...(met ? ALL : NONE),
    formula: `${weight} × ${met ? 1 : 0} (${actual} ${(met ? yes : no) ?? ''} ${target})`,
  };
}

/** ≥ in proportion. = is treated the same way: exceeding the target costs nothing. */
export function asAtLeast({ a, b, side, texts: { weight, target, actual } }: Compared): Share {
  if (side === 'equal' && a <= 0n) {
    // 'Equal to 0' is met by any result that is not above it (section 3.2). Below 0, only an equal result meets it.
    const met = a === 0n ? b <= 0n : a === b;
    return {
      ...(met ? ALL : NONE),
      formula: `${weight} × ${met ? 1 : 0} (${actual} ${met ? '=' : '≠'} ${target})`,
    };
  }
  if (b >= a) return { ...ALL, formula: `${weight} (${actual} ≥ ${target})` };
  if (a <= 0n || b < 0n) return { ...NONE, formula: `${weight} × 0 (${actual} < ${target})` };
  return { numerator: b, denominator: a, formula: `${weight} × ${actual} / ${target}` };
}

/** Exceeding a limit scores by `kind`; missing a target scores in proportion. = can do both. */
export function inProportion(compared: Compared, kind: 'proportional' | 'deduct' | 'ratio'): Share {
  const { side, a, b, texts } = compared;
  const isOver = side === 'at-most' || (side === 'equal' && kind !== 'proportional' && b > a);
  return isOver ? atMost({ a, b }, texts, kind === 'deduct' ? 'deduct' : 'ratio') : asAtLeast(compared);
}
