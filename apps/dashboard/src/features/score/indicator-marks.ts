import { useMemo } from 'react';
import { useServerAnswer } from '../../loading/use-server-answer';
import type { AssumedMark } from '../../year/year-data';
import { PROOF } from './proof.query';

const NOTHING = {};

/**
 * What is assumed under the points of each indicator at the page's point; undefined before it is known. While the day moves,
 * the marks of the last answer stay.
 */
export function useIndicatorMarks(): ReadonlyMap<string, AssumedMark> | undefined {
  // The same question as that of the losses, which is asked once.
  const { data } = useServerAnswer(PROOF, { variables: NOTHING });
  const indicators = data?.budgetYear.scorecard.indicators;
  return useMemo(
    () =>
      indicators &&
      new Map(indicators.flatMap(({ indicatorId, assumed }) => (assumed ? [[indicatorId, assumed]] : []))),
    [indicators],
  );
}
