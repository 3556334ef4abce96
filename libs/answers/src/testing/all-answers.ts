import { expect } from '@jest/globals';
import { adjustmentsIn, answerAdjustments } from '../adjustments/adjustments.answer';
import { answerAssets } from '../assets/assets.answer';
import { answerCarryForward } from '../carry-forward/carry-forward.answer';
import { answerContradictions, contradictionsIn } from '../contradictions/contradictions.answer';
import { evidenceIn } from '../evidence/evidence.answer';
import { answerExecution, executionIn } from '../execution/execution.answer';
import { answerPolicyTexts } from '../policy-texts/policy-texts.answer';
import type { YearPoint } from '../point/point-in-time';
import { answerProcurement, procurementIn } from '../procurement/procurement.answer';
import type { LedgerEvent } from '../projection';
import { answerRatios, ratiosIn } from '../ratios/ratios.answer';
import { answerScorecard, scorecardIn, scorecardsIn } from '../scorecard/scorecard.answer';
import { standingIn } from '../standing/standing.answer';
import { answerStaffing } from '../staffing/staffing.answer';
import { answerThreePublic, threePublicIn } from '../three-public/three-public.answer';
import type { YearStream } from '../timeline/year-timeline';
import { answerTodo, todoIn } from '../todo/todo.answer';
import { answerTour, tourIn } from '../tour/tour.answer';
import { answerWarnings, countedWarnings, warningsIn } from '../warnings/warnings.answer';
import { foldedYear, type YearAt } from '../year-at';

/** Fails unless every answer that is read from `year` is the one that a plain fold of the selected events gives. */
export function expectAnswersOfFold(year: YearAt, selected: readonly LedgerEvent[], point: YearPoint): void {
  const { documents } = year;
  expect(executionIn(year)).toEqual(answerExecution(selected, point));
  expect(threePublicIn(year)).toEqual(answerThreePublic(selected, point));
  expect(scorecardIn(year)).toEqual(answerScorecard(selected, point));
  expect(scorecardsIn(year)).toEqual(scorecardsIn(foldedYear(selected, point)));
  expect(adjustmentsIn(year)).toEqual(answerAdjustments(selected, point));
  expect(warningsIn(year)).toEqual(answerWarnings(selected, point));
  expect(todoIn(year)).toEqual(answerTodo(selected, point));
  expect(tourIn({ year, events: selected })).toEqual(answerTour(selected, point));
  expect(ratiosIn(year)).toEqual(answerRatios(selected, point));
  expect(contradictionsIn(year)).toEqual(answerContradictions(selected, point));
  expect(evidenceIn(year)).toEqual(evidenceIn(foldedYear(selected, point)));
  expect(procurementIn(year)).toEqual(answerProcurement(selected, point));
  expect(todoIn(year)).toEqual(todoIn(foldedYear(selected, point)));
  expectStandingOfAnswers(year, selected, point);
  expect(countedWarnings(year)).toEqual(answerWarnings(selected, point).bySeverity);
  expect(answerCarryForward(documents, point)).toEqual(answerCarryForward(selected, point));
  expect(answerStaffing(documents, point)).toEqual(answerStaffing(selected, point));
  expect(answerAssets(documents, point)).toEqual(answerAssets(selected, point));
  expect(answerPolicyTexts(documents, point)).toEqual(answerPolicyTexts(selected, point));
  expect(documents.filter(isAssumed)).toEqual(selected.filter(isAssumed));
}

function isAssumed({ assumed }: LedgerEvent): boolean {
  return assumed !== undefined;
}

/** The few figures of a list of units are those of the whole answers. */
function expectStandingOfAnswers(year: YearAt, selected: readonly LedgerEvent[], point: YearPoint): void {
  const { totals } = answerExecution(selected, point);
  const { total, grade } = answerScorecard(selected, point, { ruleSet: point.ruleSet });
  const { breach, warning, notice } = answerWarnings(selected, point).bySeverity;
  const { statements } = answerContradictions(selected, point);
  const { initialFen, adjustedFen, releasedFen, executedFen, rates } = totals;
  expect(standingIn(year)).toEqual({
    ...{ initialFen, adjustedFen, releasedFen, executedFen },
    executionRate: rates.executionAdjusted,
    ...(total && { points: total }),
    ...(grade && { grade }),
    ...{ breachCount: breach, warningCount: warning, noticeCount: notice },
    contradictionCount: statements.flatMap(({ findings }) => findings).length,
  });
}

const OF_UNIT = [
  'UnitRegistered',
  'UnitRenamed',
  'UnitSucceeded',
  'SuccessionWithdrawn',
  'StaffingRecorded',
  'PolicyTextRegistered',
];
const OF_PERFORMANCE = [
  'ScoringRuleSetAdopted',
  'ScorecardOpened',
  'ScoreStated',
  'IndicatorDefined',
  'TargetRevised',
  'IndicatorWithdrawn',
  'ResultReported',
  'SelfAssessmentStated',
  'ExternalAssessmentGiven',
  'ProblemFound',
  'MeasurePlanned',
  'MeasureReported',
];

/** The stream that an event of the type is written to. */
export function streamOf({ type }: Pick<LedgerEvent, 'type'>): YearStream {
  if (OF_UNIT.includes(type)) return 'unit';
  return OF_PERFORMANCE.includes(type) ? 'performance' : 'budget';
}
