import { monthEnds, type RuleSet } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';

type Thresholds = RuleSet['warnings']['executionBehind'];

/** The latest whose month has ended; undefined before the first. */
export function latestThreshold(
  thresholds: Thresholds,
  { fiscalYear, asOf }: Pick<YearPoint, 'fiscalYear' | 'asOf'>,
): Thresholds[number] | undefined {
  const ends = monthEnds(fiscalYear);
  return thresholds
    .filter(({ month }) => (ends[month - 1] ?? '9') <= asOf)
    .toSorted((left, right) => left.month - right.month)
    .at(-1);
}
