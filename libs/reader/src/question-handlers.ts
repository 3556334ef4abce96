import {
  adjustmentsIn,
  answerAssets,
  answerAuditTrail,
  answerCarryForward,
  answerCommitments,
  answerPaymentPlan,
  answerReplay,
  answerStaffing,
  answerVouchers,
  contradictionsIn,
  executionIn,
  procurementIn,
  ratiosIn,
  scorecardIn,
  threePublicIn,
  warningsIn,
  type AdjustmentsAnswer,
  type AssetsAnswer,
  type AuditTrailAnswer,
  type CarryForwardAnswer,
  type CommitmentsAnswer,
  type ContradictionsAnswer,
  type ExecutionAnswer,
  type PaymentPlanAnswer,
  type ProcurementAnswer,
  type RatiosAnswer,
  type ReplayAnswer,
  type ReplayOptions,
  type ScorecardAnswer,
  type StaffingAnswer,
  type ThreePublicAnswer,
  type VoucherFilter,
  type VouchersAnswer,
  type WarningsAnswer,
  type YearPoint,
} from '@ledger/answers';
import type { RuleSet } from '@ledger/domain';
import { Inject, type Provider } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { comparisonHandlers } from './comparison-handlers';
import { LedgerReader } from './ledger/ledger-reader';
import { answering, answeringFromYear, YearQuestion } from './questions';

export class AskAdjustments extends YearQuestion<AdjustmentsAnswer> {}
export class AskAssets extends YearQuestion<AssetsAnswer> {}
export class AskAuditTrail extends YearQuestion<AuditTrailAnswer> {}
export class AskCarryForward extends YearQuestion<CarryForwardAnswer> {}
/** @public asked by no screen yet */
export class AskCommitments extends YearQuestion<CommitmentsAnswer> {}
export class AskContradictions extends YearQuestion<ContradictionsAnswer> {}
export class AskExecution extends YearQuestion<ExecutionAnswer> {}
/** @public asked by no screen yet */
export class AskPaymentPlan extends YearQuestion<PaymentPlanAnswer> {}
export class AskProcurement extends YearQuestion<ProcurementAnswer> {}
export class AskRatios extends YearQuestion<RatiosAnswer> {}
export class AskStaffing extends YearQuestion<StaffingAnswer> {}
export class AskThreePublic extends YearQuestion<ThreePublicAnswer> {}

export class AskWarnings extends YearQuestion<WarningsAnswer> {}

export class AskScorecard extends YearQuestion<ScorecardAnswer> {
  /** `ruleSet` instead of the adopted one. */
  constructor(
    point: YearPoint,
    readonly ruleSet?: RuleSet,
  ) {
    super(point);
  }
}

export class AskReplay extends YearQuestion<ReplayAnswer> {
  constructor(
    point: YearPoint,
    readonly asked: ReplayOptions = {},
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

/** Looks at the years beside this one, at the same cut, for the other halves. */
@QueryHandler(AskCarryForward)
class CarryForwardHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  async execute({ point }: AskCarryForward): Promise<CarryForwardAnswer> {
    const neighbours = await this.reader.neighboursOf(point);
    const { documents } = await this.reader.yearAt(point);
    return answerCarryForward(documents, point, neighbours);
  }
}

/** Carry-forwards without their other half are among the warnings. */
@QueryHandler(AskWarnings)
class WarningsHandler {
  constructor(@Inject(LedgerReader) private readonly reader: LedgerReader) {}

  async execute({ point }: AskWarnings): Promise<WarningsAnswer> {
    const neighbours = await this.reader.neighboursOf(point);
    return warningsIn(await this.reader.yearAt(point), { neighbours });
  }
}

export const questionHandlers: Provider[] = [
  answeringFromYear(AskAdjustments, (year) => adjustmentsIn(year)),
  answeringFromYear(AskAssets, ({ documents, point }) => answerAssets(documents, point)),
  answering(AskAuditTrail, answerAuditTrail),
  ...comparisonHandlers,
  CarryForwardHandler,
  answering(AskCommitments, answerCommitments),
  answeringFromYear(AskContradictions, (year) => contradictionsIn(year)),
  answeringFromYear(AskExecution, (year) => executionIn(year)),
  answering(AskPaymentPlan, answerPaymentPlan),
  answeringFromYear(AskProcurement, (year) => procurementIn(year)),
  answeringFromYear(AskRatios, (year) => ratiosIn(year)),
  answering(AskReplay, (events, point, { asked }: AskReplay) => answerReplay(events, point, asked)),
  answeringFromYear(AskScorecard, (year, { ruleSet, point }: AskScorecard) =>
    scorecardIn(year, ruleSet ?? point.ruleSet),
  ),
  answeringFromYear(AskStaffing, ({ documents, point }) => answerStaffing(documents, point)),
  answeringFromYear(AskThreePublic, (year) => threePublicIn(year)),
  WarningsHandler,
  answering(AskVouchers, (events, point, { filter }: AskVouchers) => answerVouchers(events, point, filter)),
];
