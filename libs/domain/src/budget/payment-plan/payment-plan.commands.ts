import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireDateInYear, requireEntries, requireFenFromZero, requireTexts } from '../../refusals';
import type { LineKey } from '../line/budget-line';
import { requireEachOnce } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { paidAboveLoweredPlan } from './payment-plan-check';
import { refuse } from './payment-plan.errors';
import {
  type PaymentPlanEvent,
  type PaymentPlanEvents,
  type PaymentPlanSet,
  type PaymentPlanState,
  planOf,
} from './payment-plan.facts';
import { settingOn } from './plan-settings';

interface SetPaymentPlan extends Dated {
  readonly type: 'SetPaymentPlan';
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly month: number; readonly amountFen: Fen }[];
}

export interface PaymentPlanCommands {
  SetPaymentPlan: SetPaymentPlan;
}

/** What each needs on its unit: one of these. */
export const paymentPlanRights: CommandRights<PaymentPlanCommands> = {
  SetPaymentPlan: ['enter'],
};

export const paymentPlanDecisions: DecisionTable<PaymentPlanState, PaymentPlanCommands, PaymentPlanEvents> = {
  SetPaymentPlan: setPaymentPlan,
};

/** A zero removes a month's plan. */
function setPaymentPlan(
  { type: _, ...data }: SetPaymentPlan,
  state: PaymentPlanState,
): readonly PaymentPlanEvent[] {
  const { fiscalYear } = openedYear(state);
  if (data.items.length > 0 && data.items.every((item) => isInForce(state, data, item))) return [];
  requireNotClosed(state);
  requireDateInYear(data.occurredOn, fiscalYear);
  requireTexts({ documentNo: data.documentNo });
  requireEntries(data.items, 'items');
  data.items.forEach(({ amountFen }, index) => requireFenFromZero(amountFen, `items.${index}.amountFen`));
  requireEachOnce(state, data.items, ({ line, month }) => `${line} ${month}`);
  data.items.forEach(({ month }, index) => {
    if (Number.isInteger(month) && month >= 1 && month <= 12) return;
    refuse('MONTH_INVALID', { field: `items.${index}.month`, month });
  });
  return [{ type: 'PaymentPlanSet', data: { ...data, ...judged(state, paidAboveLoweredPlan(state, data)) } }];
}

type PlanData = Omit<PaymentPlanSet, 'breaches'>;

type PlanItem = PlanData['items'][number];

function isInForce(state: PaymentPlanState, { occurredOn, documentNo }: PlanData, item: PlanItem): boolean {
  const setting = settingOn(planOf(state, item.line).plan, item.month, occurredOn);
  return (
    setting?.occurredOn === occurredOn &&
    setting.documentNo === documentNo &&
    setting.amountFen === item.amountFen
  );
}
