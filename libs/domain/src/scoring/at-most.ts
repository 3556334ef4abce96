import { ALL, NONE, type Share } from './points';

/** The numbers of a formula, as people read them. */
export interface Texts {
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
}

/** Domain facts, section 3.2: 1 − (B − A)/A, 0 from 2A on; forms of 2017: A/B. A target of 0 is met only by 0. */
export function atMost(
  { a, b }: { readonly a: bigint; readonly b: bigint },
  { weight, target, actual }: Texts,
  kind: 'deduct' | 'ratio',
): Share {
  if (b <= a) return { ...ALL, formula: `${weight} (${actual} ≤ ${target})` };
  if (a <= 0n) return { ...NONE, formula: `${weight} × 0 (${actual} > ${target})` };
  if (kind === 'ratio') return { numerator: a, denominator: b, formula: `${weight} × ${target} / ${actual}` };
  if (b >= 2n * a) return { ...NONE, formula: `${weight} × 0 (${actual} ≥ 2 × ${target})` };
  return {
    numerator: 2n * a - b,
    denominator: a,
    formula: `${weight} × (1 − (${actual} − ${target}) / ${target})`,
  };
}
