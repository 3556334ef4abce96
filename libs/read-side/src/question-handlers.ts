import type { RuleSet } from '@ledger/domain';
import { Inject, type Provider } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { adjustmentsIn } from './adjustments/adjustments.answer';
import type { AdjustmentsAnswer } from './adjustments/adjustments.types';
import { answerAssets } from './assets/assets.answer';
import type { AssetsAnswer } from './assets/assets.types';
import { answerAuditTrail } from './audit-trail/audit-trail.answer';
import type { AuditTrailAnswer } from './audit-trail/audit-trail.types';
import { answerCarryForward } from './carry-forward/carry-forward.answer';
import type { CarryForwardAnswer } from './carry-forward/carry-forward.types';
import { answerCommitments } from './commitments/commitments.answer';
import type { CommitmentsAnswer } from './commitments/commitments.types';
import { comparisonHandlers } from './comparison-handlers';
import { contradictionsIn } from './contradictions/contradictions.answer';
import type { ContradictionsAnswer } from './contradictions/contradictions.types';
import { executionIn } from './execution/execution.answer';
import type { ExecutionAnswer } from './execution/execution.types';
import { LedgerReader } from './ledger/ledger-reader';
import type { YearPoint } from './ledger/year-point';
import { answerPaymentPlan } from './payment-plan/payment-plan.answer';
import type { PaymentPlanAnswer } from './payment-plan/payment-plan.types';
import { procurementIn } from './procurement/procurement.answer';
import type { ProcurementAnswer } from './procurement/procurement.types';
import { answering, answeringFromYear, YearQuestion } from './questions';
import { answerReplay, type ReplayAsked } from './replay/replay.answer';
import type { ReplayAnswer } from './replay/replay.types';
import { scorecardIn } from './scorecard/scorecard.answer';
import type { ScorecardAnswer } from './scorecard/scorecard.types';
import { answerStaffing } from './staffing/staffing.answer';
import type { StaffingAnswer } from './staffing/staffing.types';
import { threePublicIn } from './three-public/three-public.answer';
import type { ThreePublicAnswer } from './three-public/three-public.types';
import { ratiosIn } from './ratios/ratios.answer';
import type { RatiosAnswer } from './ratios/ratios.types';
import { answerVouchers } from './vouchers/vouchers.answer';
import type { VoucherFilter, VouchersAnswer } from './vouchers/vouchers.types';
import { warningsIn } from './warnings/warnings.answer';
import type { WarningsAnswer } from './warnings/warnings.types';

export class AskAdjustments extends YearQuestion<AdjustmentsAnswer> {}
export class AskAssets extends YearQuestion<AssetsAnswer> {}
export class AskAuditTrail extends YearQuestion<AuditTrailAnswer> {}
export class AskCarryForward extends YearQuestion<CarryForwardAnswer> {}
export class AskCommitments extends YearQuestion<CommitmentsAnswer> {}
export class AskContradictions extends YearQuestion<ContradictionsAnswer> {}
export class AskExecution extends YearQuestion<ExecutionAnswer> {}
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
    readonly asked: ReplayAsked = {},
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
