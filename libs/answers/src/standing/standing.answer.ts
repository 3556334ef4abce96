import type { SelfAssessmentStated } from '@ledger/domain';
import type { NeighbourYears } from '../carry-forward/carry-forward.answer';
import { findingCount } from '../contradictions/contradictions.answer';
import { figuresOf } from '../execution/figures';
import { lineSums } from '../execution/line-sums';
import { cardPoints } from '../scorecard/card-points';
import { factsAtPoint } from '../warnings/day-facts';
import { countedWarnings } from '../warnings/warnings.answer';
import type { YearAt } from '../year-at';
import type { YearStanding } from './standing.types';

/** Findings of reports that were checked, for as long as nothing comes into the year: the day does not matter to them. */
export type CheckedReports = Map<SelfAssessmentStated, number>;

interface StandingQuestion {
  /** For carry-forwards whose other half is missing. */
  readonly neighbours?: NeighbourYears;
  /** What is not there yet is put there. */
  readonly checked?: CheckedReports;
}

/** The figures alone, each worked out once: of thousands of units it is asked at once. */
export function standingIn(
  year: YearAt,
  { neighbours, checked = new Map() }: StandingQuestion = {},
): YearStanding {
  const { execution, point } = year;
  const sums = lineSums(execution.booked);
  const { initialFen, adjustedFen, releasedFen, executedFen, rates } = figuresOf(sums.totals);
  // Warnings use the adopted rules, whichever rules the point is scored by.
  const adopted = cardPoints(year, sums);
  const { total, grade } = point.ruleSet ? cardPoints(year, sums, { ruleSet: point.ruleSet }) : adopted;
  const facts = factsAtPoint(year, sums, adopted);
  const { breach, warning, notice } = countedWarnings(year, { neighbours, facts });
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
    contradictionCount: findingsIn(year, checked),
  };
}

function findingsIn(year: YearAt, checked: CheckedReports): number {
  let findings = 0;
  for (const statement of year.performance.statements.values()) {
    const count = checked.get(statement) ?? findingCount(statement, year);
    checked.set(statement, count);
    findings += count;
  }
  return findings;
}
