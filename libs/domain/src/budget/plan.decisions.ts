import {
  requireDateInYear,
  requireEntries,
  requireFenFromZero,
  requirePositiveFen,
  requireTexts,
} from '../refusals';
import type { FundsArrived, PaymentPlanSet } from './authority.events';
import type { RecordFundsArrival, SetPaymentPlan } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import type { LineKey } from './budget-line';
import { openedYear, requireNotClosed, type BudgetState } from './budget.state';
import { judged } from './judgement';
import { requireLineInBudget } from './line.rules';
import { settingOn } from './payment-plan';
import { paidAboveLoweredPlan } from './payment-plan-check';

/** One document may arrive in parts, so its number does not identify an arrival: number, date and amounts together do. */
export function recordFundsArrival(
  { type: _, ...data }: RecordFundsArrival,
  state: BudgetState,
): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  if (state.arrivals.has(arrivalText(data))) return [];
  requireNotClosed(state);
  requireDateInYear(data.occurredOn, fiscalYear);
  requireTexts({ documentNo: data.documentNo });
  requireEntries(data.items, 'items');
  data.items.forEach(({ amountFen }, index) => requirePositiveFen(amountFen, `items.${index}.amountFen`));
  requireEachOnce(state, data.items, ({ line }) => line);
  return [{ type: 'FundsArrived', data }];
}

/** A canonical text of an arrival: equal for equal content. */
export function arrivalText({ occurredOn, documentNo, items }: FundsArrived): string {
  return JSON.stringify([occurredOn, documentNo, items.map(({ line, amountFen }) => [line, amountFen])]);
}

/** Zero takes a month's plan away. */
export function setPaymentPlan(
  { type: _, ...data }: SetPaymentPlan,
  state: BudgetState,
): readonly BudgetEvent[] {
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

function isInForce(state: BudgetState, { occurredOn, documentNo }: PlanData, item: PlanItem): boolean {
  const setting = settingOn(state.lines.get(item.line)?.plan ?? [], item.month, occurredOn);
  return (
    setting?.occurredOn === occurredOn &&
    setting.documentNo === documentNo &&
    setting.amountFen === item.amountFen
  );
}

function requireEachOnce<Item extends { readonly line: LineKey }>(
  state: BudgetState,
  items: readonly Item[],
  identity: (item: Item) => string,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const field = `items.${index}.line`;
    if (seen.has(identity(item))) refuse('LINE_TWICE', { field, line: item.line });
    seen.add(identity(item));
    requireLineInBudget(state, item.line, field);
  });
}
