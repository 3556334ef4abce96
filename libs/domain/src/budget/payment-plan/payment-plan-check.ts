import { type CalendarDate, dateOfDay } from '../../calendar';
import { type Fen, formatFen } from '../../money';
import type { LineKey } from '../line/budget-line';
import { type DaySeries, balancesOf, firstDayFrom } from '../line/day-series';
import type { Movement } from '../line/line-balance';
import { type Finding, at } from '../year/judgement';
import { openedYear } from '../year/year.facts';
import { type PlanBreach, finding } from './payment-plan.errors';
import { type PaymentPlanSet, type PaymentPlanState, planOf } from './payment-plan.facts';
import { plannedByDay, withSettings } from './plan-settings';

/** Whether a payment exceeds the plan on its date or later, if the plan is enforced. */
export function paidAbovePlan(
  state: PaymentPlanState,
  { line, on, changeFen }: Movement,
): Finding<PlanBreach> | undefined {
  const { paymentPlanEnforced, fiscalYear } = openedYear(state);
  const balance = state.lines.get(line);
  if (!paymentPlanEnforced || !balance) return undefined;
  const { planned } = planOf(state, line);
  return firstExcess({
    line,
    from: on,
    fiscalYear,
    planned,
    spent: balancesOf(balance.spent),
    addedFen: changeFen,
  });
}

/**
 * The lines on which a document lowers the plan below what is already paid. Days that it does not lower are not
 * checked.
 */
export function paidAboveLoweredPlan(
  state: PaymentPlanState,
  document: PaymentPlanSet,
): readonly (Finding<PlanBreach> | undefined)[] {
  const { paymentPlanEnforced, fiscalYear } = openedYear(state);
  if (!paymentPlanEnforced) return [];
  return [...new Set(document.items.map(({ line }) => line))].map((line) => {
    const balance = state.lines.get(line);
    if (!balance) return undefined;
    const { plan, planned: before } = planOf(state, line);
    const planned = plannedByDay(withSettings(plan, document, line), fiscalYear);
    const spent = balancesOf(balance.spent);
    const from = document.occurredOn;
    const found = firstExcess({ line, from, fiscalYear, planned, before, spent, addedFen: 0 });
    return found && at('items', found);
  });
}

interface Comparison {
  readonly line: LineKey;
  readonly from: CalendarDate;
  readonly fiscalYear: number;
  readonly planned: DaySeries;
  /** The plan before the document. Only days on which it gets lower are checked. */
  readonly before?: DaySeries;
  readonly spent: DaySeries;
  readonly addedFen: Fen;
}

function firstExcess({ planned, before, spent, ...rest }: Comparison): Finding<PlanBreach> | undefined {
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
  return finding('ABOVE_PAYMENT_PLAN', details);
}
