import { decimalText, roundScaled } from '../rate';
import type { IndicatorScore, Split } from './scorecard';

/** How one weight is split, and why. */
export type Scored = Split & Pick<IndicatorScore, 'formula' | 'why'>;

/** A share of the weight as an exact fraction, and how it came about. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly formula: string;
}

export const ALL = { numerator: 1n, denominator: 1n } as const;
export const NONE = { numerator: 0n, denominator: 1n } as const;

export function settled(weight: number, share: Share): Scored {
  const earned = pointsOf(weight, share);
  const lost = weight - earned;
  const why =
    lost === 0
      ? { zh: '达到指标值', en: 'target reached' }
      : { zh: '未达到指标值', en: 'short of the target' };
  return { weight, earned, lost, open: 0, formula: `${share.formula} = ${points(earned)}`, why };
}

export function unsettled(weight: number, why: Scored['why']): Scored {
  return { weight, earned: 0, lost: 0, open: weight, formula: `${points(weight)} × ?`, why };
}

function pointsOf(
  weight: number,
  { numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>,
): number {
  const rounded = Number(roundScaled(BigInt(weight) * numerator, denominator, 0));
  return Math.min(weight, Math.max(0, rounded));
}

export function points(hundredths: number): string {
  return decimalText(BigInt(hundredths), 2);
}
