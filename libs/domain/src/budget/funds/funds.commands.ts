import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireDateInYear, requireEntries, requirePositiveFen, requireTexts } from '../../refusals';
import type { LineKey } from '../line/budget-line';
import { requireEachOnce } from '../line/line.rules';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { type FundsEvent, type FundsEvents, type FundsState, arrivalText } from './funds.facts';

interface RecordFundsArrival extends Dated {
  readonly type: 'RecordFundsArrival';
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly amountFen: Fen }[];
}

export interface FundsCommands {
  RecordFundsArrival: RecordFundsArrival;
}

/** What each needs on its unit: one of these. */
export const fundsRights: CommandRights<FundsCommands> = {
  RecordFundsArrival: ['appropriate', 'enter'],
};

export const fundsDecisions: DecisionTable<FundsState, FundsCommands, FundsEvents> = {
  RecordFundsArrival: recordFundsArrival,
};

/**
 * One document may arrive in parts. So its number does not identify an arrival, but number, date and amounts together
 * do.
 */
function recordFundsArrival(
  { type: _, ...data }: RecordFundsArrival,
  state: FundsState,
): readonly FundsEvent[] {
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
