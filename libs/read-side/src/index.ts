export * from './bilingual';
export * from './projection';
export * from './select';
export * from './adjustments/adjustments.types';
export * from './assets/assets.types';
export * from './bridge/bridge.types';
export { answerBridge, type BridgeEnd } from './bridge/bridge.answer';
export * from './changes/changes.answer';
export { executionSeries } from './series/execution-series';
export { scoreSeries } from './series/score-series';
export type { SeriesEvent } from './series/series-event';
export { threePublicSeries } from './series/three-public-series';
export * from './series/series.types';
export { SERIES_STEPS, type SeriesStep, type Span } from './series/moments';
export { groupBridge } from './bridge/bridge-groups';
export * from './audit-trail/audit-trail.types';
export * from './carry-forward/carry-forward.types';
export * from './commitments/commitments.types';
export * from './contradictions/contradictions.types';
export * from './execution/execution.types';
export * from './payment-plan/payment-plan.types';
export * from './procurement/procurement.types';
export * from './ratios/ratios.types';
export * from './replay/replay.types';
export * from './scorecard/scorecard.types';
export * from './staffing/staffing.types';
export * from './three-public/three-public.types';
export * from './vouchers/vouchers.types';
export * from './warnings/warnings.types';
export { answerExecution, executionIn } from './execution/execution.answer';
export { ratesOf } from './execution/figures';
export { answerThreePublic, threePublicIn } from './three-public/three-public.answer';
export { adjustmentsIn, answerAdjustments } from './adjustments/adjustments.answer';
export { answerAssets } from './assets/assets.answer';
export { answerCarryForward, type NeighbourYears } from './carry-forward/carry-forward.answer';
export { answerCommitments } from './commitments/commitments.answer';
export { answerPaymentPlan } from './payment-plan/payment-plan.answer';
export { answerProcurement } from './procurement/procurement.answer';
export { answerStaffing } from './staffing/staffing.answer';
export { answerVouchers } from './vouchers/vouchers.answer';
export * from './ledger/basis';
export * from './ledger/change-feed';
export { ledgerEvent } from './ledger/ledger-event';
export { LedgerHistory } from './ledger/ledger-history';
export * from './ledger/ledger-reader';
export type { ReaderOptions } from './ledger/read-models';
export * from './ledger/preview';
export * from './ledger/question-error';
export * from './ledger/store-watch';
export * from './ledger/year-point';
export type { YearAt } from './year-at';
export { YearTimeline, type UnitYear, type YearStream } from './timeline/year-timeline';
export * from './contradictions/contradictions.answer';
export { statementSpans, type StatementSpan } from './contradictions/statement-spans';
export { warningSpans, type WarningSpan } from './warnings/warning-spans';
export * from './scorecard/scorecard.answer';
export {
  AskBridge,
  AskChanges,
  AskExecutionSeries,
  AskScoreSeries,
  AskStatementSpans,
  AskThreePublicSeries,
  AskWarningSpans,
} from './comparison-handlers';
export * from './question-handlers';
export { YearQuestion } from './questions';
export { ReadSideModule } from './read-side.module';
export { answerAuditTrail } from './audit-trail/audit-trail.answer';
export { EVENT_TITLES } from './audit-trail/event-titles';
export { BREACH_NAMES } from './warnings/warning-texts';
export { answerReplay, type ReplayAsked } from './replay/replay.answer';
export { answerWarnings, warningsIn, type WarningsAsked } from './warnings/warnings.answer';
export { answerRatios, ratiosIn } from './ratios/ratios.answer';
export { suppose, type Supposed, type Supposition } from './what-if/suppose';
export type { ComparedFigure } from './what-if/compared-figures';
export { leavingOut, withTried, type Tried } from './what-if/what-if';
export { foldedYear } from './year-at';
export { yearWith } from './what-if/year-with';
