import { WARNING_CODES } from '@ledger/domain';
import type { ExecutionAnswer } from '../execution/execution.types';
import type { YearPoint } from '../point/point-in-time';
import type { PerformanceState } from '../scorecard/scorecard.projection';
import { overdrawnLines, projectsNotBegun, type LineFacts } from './book-warnings';
import { gradeWarnings } from './grade-warnings';
import {
  controlWarnings,
  executionBehind,
  goalAgainstExecution,
  ruleWarnings,
  type CardFacts,
  type ControlFacts,
  type ScoreFacts,
  type TotalFacts,
} from './rule-warnings';
import type { Warning, WarningSeverity } from './warnings.types';

/** What a day's warnings are formed from, as far as they may come and go with the figures. */
export interface StandingFacts {
  readonly point: YearPoint;
  readonly threePublic: ControlFacts;
  readonly execution: TotalFacts & LineFacts & Pick<ExecutionAnswer, 'projectsNotBegun'>;
  /** The unit's own. */
  readonly scorecard: ScoreFacts;
  readonly projects: readonly CardFacts[];
  readonly performance: Pick<PerformanceState, 'assessments' | 'statements'>;
}

/** All but those that speak of single facts: of breaches and of carry-forwards. */
export function standingWarnings({
  point,
  threePublic,
  execution,
  scorecard,
  projects,
  performance,
}: StandingFacts): readonly Warning[] {
  const { ruleSet } = scorecard;
  const cards = [{ score: scorecard }, ...projects];
  return [
    ...gradeWarnings(cards, performance),
    ...controlWarnings(threePublic, ruleSet),
    ...executionBehind(execution, { ruleSet, point }),
    ...goalAgainstExecution(scorecard, execution),
    ...ruleWarnings(cards, point),
    ...projectsNotBegun(execution, point),
    ...overdrawnLines(execution),
  ];
}

const GRAVEST_FIRST: readonly WarningSeverity[] = ['breach', 'warning', 'notice'];

/** Sorting is stable: warnings of one code keep the order of their facts. */
export function byGravity(left: Warning, right: Warning): number {
  const gravity = GRAVEST_FIRST.indexOf(left.severity) - GRAVEST_FIRST.indexOf(right.severity);
  return gravity === 0 ? WARNING_CODES.indexOf(left.code) - WARNING_CODES.indexOf(right.code) : gravity;
}
