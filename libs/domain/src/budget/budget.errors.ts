import type { Refusal } from '../domain-error';
import { inputRefusals } from '../refusals';
import { adjustmentErrors } from './adjustments/adjustments.errors';
import { appropriationErrors } from './appropriation/appropriation.errors';
import { assetErrors } from './assets/assets.errors';
import { carryForwardErrors } from './carry-forward/carry-forward.errors';
import { commitmentErrors } from './commitments/commitments.errors';
import { lineErrors } from './line/line.errors';
import { meetingErrors } from './meetings/meetings.errors';
import { paymentPlanErrors } from './payment-plan/payment-plan.errors';
import { recoveryErrors } from './recoveries/recoveries.errors';
import { threePublicErrors } from './three-public/three-public.errors';
import { voucherErrors } from './vouchers/vouchers.errors';
import type { BreachOf } from './year/judgement';
import { yearErrors } from './year/year.errors';

/**
 * Everything that a budget refuses: by subject, and within a subject in the order of checking. Before any check, a
 * command whose intent is already fulfilled yields no events. Malformed input is refused in every year. A breach is
 * refused in `control` mode and stored on the event in `record` mode.
 */
export const budgetErrors = {
  ...inputRefusals,
  ...yearErrors,
  ...lineErrors,
  ...appropriationErrors,
  ...adjustmentErrors,
  ...paymentPlanErrors,
  ...commitmentErrors,
  ...voucherErrors,
  ...threePublicErrors,
  ...assetErrors,
  ...meetingErrors,
  ...recoveryErrors,
  ...carryForwardErrors,
} as const satisfies Record<string, Refusal>;

export type BudgetErrorCode = keyof typeof budgetErrors;
export type BudgetBreachCode = BreachOf<typeof budgetErrors>;
