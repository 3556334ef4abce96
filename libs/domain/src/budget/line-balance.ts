import { dateOfDay, yearOf, type CalendarDate } from '../calendar';
import { formatFen, type Fen } from '../money';
import type { LineAmount, LineKey } from './budget-line';
import type { BudgetState, LineBalance } from './budget.state';
import { addOn, lowestFrom, newDaySeries } from './day-series';
import { at, type Finding } from './judgement';

/** The balance of a line, opened in the draft where it is new. */
export function balanceOf(state: BudgetState, line: LineKey): LineBalance {
  const known = state.lines.get(line);
  if (known) return known;
  const balance: LineBalance = {
    available: newDaySeries(),
    spent: newDaySeries(),
    interimFen: 0,
    plan: [],
    planned: newDaySeries(),
  };
  state.lines.set(line, balance);
  return balance;
}

/** Adds signed amounts to what is available on their lines. */
export function postAll(state: BudgetState, on: CalendarDate, items: readonly LineAmount[]): void {
  for (const { line, amountFen } of items) addOn(balanceOf(state, line).available, on, amountFen);
}

export function negated(items: readonly LineAmount[]): readonly LineAmount[] {
  return items.map(({ line, amountFen, procurementFen }) => ({
    line,
    amountFen: 0 - amountFen,
    procurementFen: 0 - procurementFen,
  }));
}

/** One change of what is available on a line, from a date on. */
export interface Movement {
  readonly line: LineKey;
  readonly on: CalendarDate;
  readonly changeFen: Fen;
}

/** Whether a decrease would leave the line below zero on its date or any later one; an increase never does. */
export function overdrawn(state: BudgetState, { line, on, changeFen }: Movement): Finding | undefined {
  if (changeFen >= 0) return undefined;
  const lowest = lowestFrom(state.lines.get(line)?.available ?? newDaySeries(), on);
  if (lowest.amountFen + changeFen >= 0) return undefined;
  const balance = formatFen(lowest.amountFen + changeFen);
  const date = dateOfDay(yearOf(on), lowest.day);
  return { code: 'LINE_OVERDRAWN', details: { line, date, balance } };
}

/** {@link overdrawn} for each item of a document. */
export function overdrawnItems(
  state: BudgetState,
  on: CalendarDate,
  items: readonly LineAmount[],
): readonly (Finding | undefined)[] {
  return items.map(({ line, amountFen }, index) => {
    const finding = overdrawn(state, { line, on, changeFen: amountFen });
    return finding && at(`items.${index}.amountFen`, finding);
  });
}
