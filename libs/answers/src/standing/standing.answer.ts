import type { NeighbourYears } from '../carry-forward/carry-forward.answer';
import { contradictionsIn } from '../contradictions/contradictions.answer';
import { figuresOf } from '../execution/figures';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { countedWarnings } from '../warnings/warnings.answer';
import type { YearAt } from '../year-at';
import type { YearStanding } from './standing.types';

/** The figures alone: of thousands of units it is asked at once. */
export function standingIn(year: YearAt, neighbours?: NeighbourYears): YearStanding {
  const { execution, point } = year;
  const { initialFen, adjustedFen, releasedFen, executedFen, rates } = figuresOf(execution.booked.totals());
  const { total, grade } = scorecardIn(year, { ruleSet: point.ruleSet });
  const { breach, warning, notice } = countedWarnings(year, neighbours);
  return {
    initialFen,
    adjustedFen,
    releasedFen,
    executedFen,
    executionRate: rates.executionAdjusted,
    ...(total && { points: total }),
    ...(grade && { grade }),
    breachCount: breach,
    warningCount: warning,
    noticeCount: notice,
    contradictionCount: contradictionsIn(year).statements.reduce(
      (sum, { findings }) => sum + findings.length,
      0,
    ),
  };
}
