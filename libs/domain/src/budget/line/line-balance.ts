import { type CalendarDate, dateOfDay, yearOf } from '../../calendar';
import { type Fen, formatFen } from '../../money';
import { type Finding, at } from '../year/judgement';
import type { LineAmount, LineKey } from './budget-line';
import { addOn, lowestFrom, newDaySeries } from './day-series';
import { type LineBreach, finding } from './line.errors';
import type { LineBalance, LinesState } from './line.facts';

/** The balance of a line. A new line is opened in the draft. */
export function balanceOf(state: LinesState, line: LineKey): LineBalance {
  const known = state.lines.get(line);
  if (known) return known;
  const balance: LineBalance = { available: newDaySeries(), spent: newDaySeries(), inBudget: false };
  state.lines.set(line, balance);
  return balance;
}

/** The balance of a line that an appropriation or another grant brings into the budget. */
export function grantedBalance(state: LinesState, line: LineKey): LineBalance {
  const balance = balanceOf(state, line);
  balance.inBudget = true;
  return balance;
}

/** Adds signed amounts to the available money of their lines, which are in the budget from then on. */
export function postAll(state: LinesState, on: CalendarDate, items: readonly LineAmount[]): void {
  for (const { line, amountFen } of items) addOn(grantedBalance(state, line).available, on, amountFen);
}

export function negated(items: readonly LineAmount[]): readonly LineAmount[] {
  return items.map(({ line, amountFen, procurementFen }) => ({
    line,
    amountFen: 0 - amountFen,
    procurementFen: 0 - procurementFen,
  }));
}

/** One change of a line's available money, from a date on. */
export interface Movement {
  readonly line: LineKey;
  readonly on: CalendarDate;
  readonly changeFen: Fen;
}

/** Whether a decrease would make the line negative on its date or later. An increase never does. */
export function overdrawn(
  state: LinesState,
  { line, on, changeFen }: Movement,
): Finding<LineBreach> | undefined {
  if (changeFen >= 0) return undefined;
  const lowest = lowestFrom(state.lines.get(line)?.available ?? newDaySeries(), on);
  if (lowest.amountFen + changeFen >= 0) return undefined;
  const balance = formatFen(lowest.amountFen + changeFen);
  const date = dateOfDay(yearOf(on), lowest.day);
  return finding('LINE_OVERDRAWN', { line, date, balance });
}

/** {@link overdrawn} for each item of a document. */
export function overdrawnItems(
  state: LinesState,
  on: CalendarDate,
  items: readonly LineAmount[],
): readonly (Finding<LineBreach> | undefined)[] {
  return items.map(({ line, amountFen }, index) => {
    const found = overdrawn(state, { line, on, changeFen: amountFen });
    return found && at(`items.${index}.amountFen`, found);
  });
}
