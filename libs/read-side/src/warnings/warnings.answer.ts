import type { RuleSet } from '@ledger/domain';
import { answerCarryForward, type NeighbourYears } from '../carry-forward/carry-forward.answer';
import { executionIn } from '../execution/execution.answer';
import type { AnswerPoint, LedgerEvent } from '../projection';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import { foldedYear, type YearAt } from '../year-at';
import { carryForwardWarnings, overdrawnLines, projectsNotBegun, recordedBreaches } from './book-warnings';
import { controlWarnings, executionBehind, goalAgainstExecution, ruleWarnings } from './rule-warnings';
import { WARNING_CODES, type Warning, type WarningsAnswer, type WarningSeverity } from './warnings.types';

export interface WarningsAsked {
  /** Whose thresholds hold; absent: the rule set adopted last. */
  readonly ruleSet?: RuleSet;
  /** For carry-forwards whose other half is missing; without them nothing is said about those. */
  readonly neighbours?: NeighbourYears;
}

const GRAVEST_FIRST: readonly WarningSeverity[] = ['breach', 'warning', 'notice'];

/** What needs attention at the point. */
export function answerWarnings(
  events: readonly LedgerEvent[],
  point: AnswerPoint,
  asked: WarningsAsked = {},
): WarningsAnswer {
  return warningsIn(foldedYear(events, point), asked);
}

/** The same of a year however it came to be known. */
export function warningsIn(year: YearAt, { ruleSet: asked, neighbours }: WarningsAsked = {}): WarningsAnswer {
  const { point, documents } = year;
  const execution = executionIn(year);
  const threePublic = threePublicIn(year);
  const scorecard = scorecardIn(year, asked);
  const { ruleSet } = scorecard;
  const warnings = [
    ...controlWarnings(threePublic, ruleSet),
    ...executionBehind(execution, { ruleSet, point }),
    ...goalAgainstExecution(scorecard, execution),
    ...ruleWarnings(scorecard),
    ...projectsNotBegun(execution, point),
    ...overdrawnLines(execution),
    ...recordedBreaches(documents),
    ...carryForwardWarnings(answerCarryForward(documents, point, neighbours)),
  ].toSorted(byGravity);
  return { warnings, bySeverity: countBySeverity(warnings) };
}

/** Sorting is stable: warnings of one code keep the order of their facts. */
function byGravity(left: Warning, right: Warning): number {
  const gravity = GRAVEST_FIRST.indexOf(left.severity) - GRAVEST_FIRST.indexOf(right.severity);
  return gravity === 0 ? WARNING_CODES.indexOf(left.code) - WARNING_CODES.indexOf(right.code) : gravity;
}

function countBySeverity(warnings: readonly Warning[]): WarningsAnswer['bySeverity'] {
  const counts = { notice: 0, warning: 0, breach: 0 };
  for (const { severity } of warnings) counts[severity] += 1;
  return counts;
}
