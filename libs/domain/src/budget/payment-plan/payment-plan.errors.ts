import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';
import { type BreachOf, type Finder, finderOf } from '../year/judgement';

/** The payment plan. */
export const paymentPlanErrors = {
  MONTH_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{month}”不是月份。请填写 1 至 12 的整数。',
    en: '{field}: {month} is no month. Write a whole number from 1 to 12.',
  },
  ABOVE_PAYMENT_PLAN: {
    kind: 'breach',
    field: 'amountFen',
    zh: '“{line}”截至 {date} 的支出将为 {spent} 万元，超过用款计划 {planned} 万元。请先调整用款计划，或推迟支付。',
    en: 'Spending on {line} up to {date} would be {spent} 万元, above the payment plan of {planned}. Have the plan raised first, or pay later.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof paymentPlanErrors> = refuserOf(paymentPlanErrors);

export type PlanBreach = BreachOf<typeof paymentPlanErrors>;

export const finding: Finder<typeof paymentPlanErrors> = finderOf(paymentPlanErrors);
