import { adjustmentRights } from './budget/adjustments/adjustments.commands';
import { appropriationRights } from './budget/appropriation/appropriation.commands';
import { assetRights } from './budget/assets/assets.commands';
import { carryForwardRights } from './budget/carry-forward/carry-forward.commands';
import { commitmentRights } from './budget/commitments/commitments.commands';
import { fundsRights } from './budget/funds/funds.commands';
import { lineRights } from './budget/line/line.commands';
import { meetingRights } from './budget/meetings/meetings.commands';
import { paymentPlanRights } from './budget/payment-plan/payment-plan.commands';
import { recoveryRights } from './budget/recoveries/recoveries.commands';
import { threePublicRights } from './budget/three-public/three-public.commands';
import { voucherRights } from './budget/vouchers/vouchers.commands';
import { yearRights } from './budget/year/year.commands';
import { scorecardRights } from './performance/cards/cards.commands';
import { externalAssessmentRights } from './performance/external-assessments/external-assessments.commands';
import { indicatorRights } from './performance/indicators/indicators.commands';
import { rectificationRights } from './performance/rectification/rectification.commands';
import { resultRights } from './performance/results/results.commands';
import { ruleSetRights } from './performance/rule-set/rule-set.commands';
import { statedScoreRights } from './performance/stated-scores/stated-scores.commands';
import { statementRights } from './performance/statements/statements.commands';
import { unitRights } from './unit/unit.commands';
import type { BudgetIntent } from './budget/budget.commands';
import type { PerformanceIntent } from './performance/performance.commands';
import type { UnitIntent } from './unit/unit.commands';
import type { Right } from './access/roles';

type LedgerCommand = (BudgetIntent | PerformanceIntent | UnitIntent)['type'];

/**
 * For each command, the rights of which one is needed on its unit. Whether approver and proposer differ is decided
 * elsewhere, because this table knows no proposals.
 */
export const COMMAND_RIGHTS: Readonly<Record<LedgerCommand, readonly Right[]>> = {
  ...adjustmentRights,
  ...appropriationRights,
  ...assetRights,
  ...recoveryRights,
  ...carryForwardRights,
  ...commitmentRights,
  ...fundsRights,
  ...lineRights,
  ...meetingRights,
  ...paymentPlanRights,
  ...threePublicRights,
  ...voucherRights,
  ...yearRights,
  ...scorecardRights,
  ...indicatorRights,
  ...resultRights,
  ...ruleSetRights,
  ...statedScoreRights,
  ...statementRights,
  ...externalAssessmentRights,
  ...rectificationRights,
  ...unitRights,
};

/** @returns no rights for a command that is not in the table, so nobody may send it. */
export function rightsForCommand(command: string): readonly Right[] {
  return isLedgerCommand(command) ? COMMAND_RIGHTS[command] : [];
}

function isLedgerCommand(command: string): command is LedgerCommand {
  return Object.hasOwn(COMMAND_RIGHTS, command);
}
