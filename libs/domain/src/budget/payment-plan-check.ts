import { dateOfDay, type CalendarDate } from '../calendar';
import { formatFen, type Fen } from '../money';
import type { PaymentPlanSet } from './authority.events';
import type { LineKey } from './budget-line';
import { openedYear, type BudgetState } from './budget.state';
import { balancesOf, firstDayFrom, type DaySeries } from './day-series';
import { at, type Finding } from './judgement';
import type { Movement } from './line-balance';
import { plannedByDay, withSettings } from './payment-plan';

/** Whether a payment exceeds the plan on its date or any later one, where the plan is enforced. */
export function paidAbovePlan(state: BudgetState, { line, on, changeFen }: Movement): Finding | undefined {
  const { paymentPlanEnforced, fiscalYear } = openedYear(state);
  const balance = state.lines.get(line);
  if (!paymentPlanEnforced || !balance) return undefined;
  const { planned } = balance;
  return firstExcess({
    line,
    from: on,
    fiscalYear,
    planned,
    spent: balancesOf(balance.spent),
    addedFen: changeFen,
  });
}

/** Lines on which a document takes away plan that is already paid; days that it does not lower are not its doing. */
export function paidAboveLoweredPlan(
  state: BudgetState,
  document: PaymentPlanSet,
): readonly (Finding | undefined)[] {
  const { paymentPlanEnforced, fiscalYear } = openedYear(state);
  if (!paymentPlanEnforced) return [];
  return [...new Set(document.items.map(({ line }) => line))].map((line) => {
    const balance = state.lines.get(line);
    if (!balance) return undefined;
    const before = balance.planned;
    const planned = plannedByDay(withSettings(balance.plan, document, line), fiscalYear);
    const spent = balancesOf(balance.spent);
    const from = document.occurredOn;
    const finding = firstExcess({ line, from, fiscalYear, planned, before, spent, addedFen: 0 });
    return finding && at('items', finding);
  });
}

interface Comparison {
  readonly line: LineKey;
  readonly from: CalendarDate;
  readonly fiscalYear: number;
  readonly planned: DaySeries;
  /** The plan until now: only days that get less are looked at. */
  readonly before?: DaySeries;
  readonly spent: DaySeries;
  readonly addedFen: Fen;
}

function firstExcess({ planned, before, spent, ...rest }: Comparison): Finding | undefined {
  const spentBy = (day: number) => (spent[day] ?? 0) + rest.addedFen;
  const plannedBy = (day: number) => planned[day] ?? 0;
  const day = firstDayFrom(rest.from, (each) => {
    return spentBy(each) > plannedBy(each) && (!before || plannedBy(each) < (before[each] ?? 0));
  });
  if (day === undefined) return undefined;
  const details = {
    line: rest.line,
    date: dateOfDay(rest.fiscalYear, day + 1),
    spent: formatFen(spentBy(day)),
    planned: formatFen(plannedBy(day)),
  };
  return { code: 'ABOVE_PAYMENT_PLAN', details };
}
