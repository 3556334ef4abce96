import type { Wording } from '../domain-error';
import { decimalText, roundScaled } from '../rate';
import type { RuleSet } from './rule-set';
import type { IndicatorScore, Split } from './scorecard';

/** How one weight is split, and why. */
export type Scored = Split & Pick<IndicatorScore, 'formula' | 'why'>;

/** A share of the weight as an exact fraction, and its explanation. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly formula: string;
  /** If absent, the target was not reached. */
  readonly lostBecause?: Wording;
}

export const ALL = { numerator: 1n, denominator: 1n } as const;
export const NONE = { numerator: 0n, denominator: 1n } as const;

/** The rounding that a formula shows first, because readers can check it. */
const USUAL = { mode: 'half-up', decimals: 2 } as const;

/** How points are rounded. */
export interface Settling {
  readonly rounding: RuleSet['rounding'];
  /** The fewest points that are earned, in hundredths, if a rule set limits the deduction. */
  readonly least: number;
}

const REACHED = { zh: '达到指标值', en: 'target reached' } as const;
const SHORT = { zh: '未达到指标值', en: 'short of the target' } as const;

export function settled(weight: number, share: Share, { rounding, least }: Settling): Scored {
  const byRule = pointsOf(weight, share, rounding);
  const earned = Math.max(byRule, least);
  const lost = weight - earned;
  const why = lost === 0 ? REACHED : (share.lostBecause ?? SHORT);
  const formula = earned === byRule ? share.formula : `max(${points(least)}, ${share.formula})`;
  const usual = pointsOf(weight, share, USUAL);
  const before = earned === byRule && usual !== byRule ? `${points(usual)} → ` : '';
  return { weight, earned, lost, open: 0, formula: `${formula} = ${before}${points(earned)}`, why };
}

export function unsettled(weight: number, why: Scored['why']): Scored {
  return { weight, earned: 0, lost: 0, open: weight, formula: `${points(weight)} × ?`, why };
}

/** Full points stay as they are, even if the weight has more decimals than points usually have. */
function pointsOf(
  weight: number,
  { numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>,
  { mode, decimals }: RuleSet['rounding'],
): number {
  if (numerator >= denominator) return weight;
  if (numerator <= 0n) return 0;
  const unit = 10n ** BigInt(2 - decimals);
  const [exact, of] = [BigInt(weight) * numerator, denominator * unit];
  const units = mode === 'cut' ? exact / of : roundScaled(exact, of, 0);
  return Math.min(weight, Number(units * unit));
}

export function points(hundredths: number): string {
  return decimalText(BigInt(hundredths), 2);
}
