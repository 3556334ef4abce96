import {
  adjustmentsIn,
  answerAuditTrail,
  answerCommitments,
  answerPaymentPlan,
  answerCarryForward,
  answerReplay,
  answerStaffing,
  answerVouchers,
  enteredDocuments,
  type EnteredDocuments,
  contradictionsIn,
  executionGroups,
  executionIn,
  knownContradictionsIn,
  procurementIn,
  publishedIn,
  ratiosIn,
  reportsIn,
  scorecardOfPoint,
  scorecardIn,
  scorecardsIn,
  threePublicIn,
  todoIn,
  tourIn,
  type AdjustmentsAnswer,
  type AuditTrailAnswer,
  type CommitmentsAnswer,
  type CarryForwardAnswer,
  type ContradictionsAnswer,
  type ExecutionAnswer,
  type ExecutionGroup,
  type ExecutionGrouping,
  type PaymentPlanAnswer,
  type ProcurementAnswer,
  type PublishedAnswer,
  type PublishedFigure,
  type RatiosAnswer,
  type ReplayAnswer,
  type ReplayOptions,
  type ReportAnswer,
  type ReportAsked,
  type ScorecardAnswer,
  type StaffingAnswer,
  type ThreePublicAnswer,
  type TodoAnswer,
  type TourAnswer,
  type VoucherFilter,
  type VouchersAnswer,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import type { RuleSet } from '@ledger/domain';
import { comparisons } from './comparison-handlers';
import { factAnswerings } from './fact-handlers';
import { provenances } from './provenance-handlers';
import { ofSeveralYears } from './several-years-handlers';
import {
  answering,
  answeringFromEvents,
  answeringFromYear,
  WEIGHTS,
  YearQuestion,
  type Answering,
} from './questions';
import { standingAt } from './years/standing-at';

export class AskAdjustments extends YearQuestion<AdjustmentsAnswer> {}
export class AskAuditTrail extends YearQuestion<AuditTrailAnswer> {}
/** @public not used by the dashboard yet */
export class AskCommitments extends YearQuestion<CommitmentsAnswer> {}
export class AskCarryForward extends YearQuestion<CarryForwardAnswer> {}
export class AskContradictions extends YearQuestion<ContradictionsAnswer> {}
/** The same, judging nothing by what is assumed. */
export class AskKnownContradictions extends YearQuestion<ContradictionsAnswer> {}
export class AskExecution extends YearQuestion<ExecutionAnswer> {}
/** @public not used by the dashboard yet */
export class AskPaymentPlan extends YearQuestion<PaymentPlanAnswer> {}
export class AskEnteredDocuments extends YearQuestion<EnteredDocuments> {}
export class AskProcurement extends YearQuestion<ProcurementAnswer> {}
/** The text of the published reports, with every number marked by how it stands. */
export class AskReports extends YearQuestion<ReportAnswer> {
  constructor(
    point: YearPoint,
    readonly asked: ReportAsked = {},
  ) {
    super(point);
  }
}
export class AskRatios extends YearQuestion<RatiosAnswer> {}
export class AskStaffing extends YearQuestion<StaffingAnswer> {}
export class AskThreePublic extends YearQuestion<ThreePublicAnswer> {}
/** A few figures, for thousands of units at once. */
export class AskStanding extends YearQuestion<YearStanding> {}
export class AskTodo extends YearQuestion<TodoAnswer> {}
/** 导览: ten steps from the initial budget to the score. */
export class AskTour extends YearQuestion<TourAnswer> {}

export class AskExecutionGroups extends YearQuestion<readonly ExecutionGroup[]> {
  constructor(
    point: YearPoint,
    readonly by: ExecutionGrouping,
  ) {
    super(point);
  }
}

export class AskScorecard extends YearQuestion<ScorecardAnswer> {
  /** `ruleSet` replaces the adopted one. */
  constructor(
    point: YearPoint,
    readonly ruleSet?: RuleSet,
  ) {
    super(point);
  }
}

/** All scorecards of the year: the unit's own and those of its projects. */
export class AskScorecards extends YearQuestion<readonly ScorecardAnswer[]> {}

export class AskReplay extends YearQuestion<ReplayAnswer> {
  constructor(
    point: YearPoint,
    readonly options: ReplayOptions = {},
  ) {
    super(point);
  }
}

/** Compares the figures of a published paper with the year. */
export class AskPublished extends YearQuestion<PublishedAnswer> {
  constructor(
    point: YearPoint,
    readonly figures: readonly PublishedFigure[],
  ) {
    super(point);
  }
}

export class AskVouchers extends YearQuestion<VouchersAnswer> {
  constructor(
    point: YearPoint,
    readonly filter: VoucherFilter = {},
  ) {
    super(point);
  }
}

export const answerings: readonly Answering[] = [
  answeringFromYear(AskAdjustments, (year) => adjustmentsIn(year)),
  ...factAnswerings,
  answeringFromEvents(AskAuditTrail, answerAuditTrail),
  ...comparisons,
  ...provenances,
  ...ofSeveralYears,
  answeringFromEvents(AskCommitments, answerCommitments),
  // Also reads the years before and after, at the same cut, for the other halves.
  answering(
    AskCarryForward,
    async (years, { point }: AskCarryForward) => {
      const neighbours = await years.neighboursOf(point);
      const { documents } = await years.yearAt(point);
      return answerCarryForward(documents, point, neighbours);
    },
    WEIGHTS.timeline,
  ),
  answeringFromYear(AskContradictions, (year) => contradictionsIn(year)),
  answeringFromYear(AskKnownContradictions, (year) => knownContradictionsIn(year)),
  answeringFromYear(AskExecution, (year) => executionIn(year)),
  answeringFromYear(AskExecutionGroups, (year, { by }: AskExecutionGroups) => executionGroups(year, by)),
  answeringFromEvents(AskPaymentPlan, answerPaymentPlan),
  answeringFromEvents(AskEnteredDocuments, enteredDocuments),
  answeringFromYear(AskProcurement, (year) => procurementIn(year)),
  answeringFromYear(AskPublished, (year, { figures }: AskPublished) => publishedIn(year, figures)),
  answeringFromYear(AskReports, (year, { asked }: AskReports) => reportsIn(year, asked)),
  answeringFromYear(AskRatios, (year) => ratiosIn(year)),
  answeringFromEvents(AskReplay, (events, point, { options }: AskReplay) =>
    answerReplay(events, point, { ...scorecardOfPoint(point, events), ...options }),
  ),
  answeringFromYear(AskScorecard, (year, { ruleSet, point }: AskScorecard) =>
    scorecardIn(year, { ruleSet: ruleSet ?? point.ruleSet, ...scorecardOfPoint(point, year.documents) }),
  ),
  answeringFromYear(AskScorecards, (year, { point }) => scorecardsIn(year, point.ruleSet)),
  answering(AskStanding, async (years, { point }: AskStanding) => standingAt(years, point), WEIGHTS.timeline),
  answeringFromYear(AskStaffing, ({ documents, point }) => answerStaffing(documents, point)),
  answeringFromYear(AskThreePublic, (year) => threePublicIn(year)),
  answeringFromYear(AskTodo, (year) => todoIn(year)),
  answering(AskTour, async (years, { point }: AskTour) =>
    tourIn({ year: await years.yearAt(point), events: await years.select(point) }),
  ),
  answeringFromEvents(AskVouchers, (events, point, { filter }: AskVouchers) =>
    answerVouchers(events, point, filter),
  ),
];
