import { ALL, NONE, type Share } from './points';
import { atMost, type Texts } from './at-most';

/** A result B beside its target A, both as whole numbers of one scale. */
export interface Compared {
  readonly a: bigint;
  readonly b: bigint;
  /** What 1 in the unit of the target is on that scale. */
  readonly one: bigint;
  readonly side: 'at-least' | 'at-most' | 'equal';
  /** Hundredths of a point. */
  readonly weight: number;
  readonly texts: Texts;
}

/** By how much the target is missed, on the scale; 0 where it is reached. */
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

/** ≥ in proportion. = is read the same way: a result above the target costs nothing. */
export function asAtLeast({ a, b, side, texts: { weight, target, actual } }: Compared): Share {
  if (side === 'equal' && a <= 0n) {
    // 'Equal to 0' is met by anything that is not above it (section 3.2); below 0 only what is equal is.
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

/** A limit that is passed by `kind`, a target that is not reached in proportion; = is both. */
export function inProportion(compared: Compared, kind: 'proportional' | 'deduct' | 'ratio'): Share {
  const { side, a, b, texts } = compared;
  const isOver = side === 'at-most' || (side === 'equal' && kind !== 'proportional' && b > a);
  return isOver ? atMost({ a, b }, texts, kind === 'deduct' ? 'deduct' : 'ratio') : asAtLeast(compared);
}
