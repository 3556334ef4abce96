import type { PointsMeasure, StatedUnit } from '@ledger/domain';
import type { ScorecardAnswer, ScoredIndicator } from '../scorecard/scorecard.types';
import { amountOf, fraction, type Fraction } from './fraction';
import { wan } from './line-figure';

interface Chosen {
  readonly measure: PointsMeasure;
  readonly indicatorId?: string;
  readonly level1?: string;
}

/** Hundredths of a point; undefined if there is no such indicator, or no rule set gives its points. */
export function pointsOf(
  { indicators }: ScorecardAnswer,
  { measure, indicatorId, level1 }: Chosen,
): number | undefined {
  const chosen = indicators.filter(
    (entry) =>
      (indicatorId === undefined || entry.indicatorId === indicatorId) &&
      (level1 === undefined || entry.level1 === level1),
  );
  const values = chosen.map(VALUES[measure]);
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value));
}

const VALUES: Readonly<Record<PointsMeasure, (indicator: ScoredIndicator) => number | undefined>> = {
  'points-earned': ({ points }) => points?.earned,
  'points-lost': ({ points }) => points?.lost,
  weight: ({ weightHundredths }) => weightHundredths,
};

/**
 * The number of a target: in 万元 if it is an amount, else in its own unit. A qualitative target is a word. A date is no
 * figure.
 */
export function targetOf(
  { indicators }: ScorecardAnswer,
  indicatorId: string,
): Fraction | string | undefined {
  const target = indicators.find((entry) => entry.indicatorId === indicatorId)?.target;
  switch (target?.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      return amountOf({ value: target.value, unit: AMOUNT_UNITS[target.unit.trim()] ?? 'COUNT' });
    case 'qualitative':
      return target.expectation;
    case 'measure':
      return target.measure === 'cost' ? wan(target.limitFen) : fraction(100);
    default:
      return undefined;
  }
}

const AMOUNT_UNITS: Readonly<Record<string, StatedUnit | undefined>> = {
  元: 'YUAN',
  万元: 'WAN_YUAN',
  亿元: 'YI_YUAN',
};

export function gradeName({ grade }: ScorecardAnswer): string | undefined {
  return grade?.defined ? grade.name.zh : undefined;
}
