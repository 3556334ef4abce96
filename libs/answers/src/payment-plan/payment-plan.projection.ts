import {
  monthOf,
  type Fen,
  type LineKey,
  type PaymentPlanEvents,
  type VoucherEvents,
  type YearEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

/** Index 0 is January. */
export interface LineMonths {
  /** By the settings in force: facts arrive in order of dates, the last one replaces. */
  readonly plannedFen: Fen[];
  readonly executedFen: Fen[];
  /** Whether any plan was set for the line. */
  planned: boolean;
}

export interface PaymentPlanState {
  enforced: boolean;
  readonly lines: Map<LineKey, LineMonths>;
}

export const paymentPlanProjection: Projection<
  PaymentPlanState,
  PaymentPlanEvents & VoucherEvents & Pick<YearEvents, 'YearOpened'>
> = {
  name: 'payment-plan',
  version: 1,
  initialState: () => ({ enforced: false, lines: new Map() }),
  evolve: {
    YearOpened: (state, { paymentPlanEnforced }) => {
      state.enforced = paymentPlanEnforced;
    },
    PaymentPlanSet: (state, { items }) => {
      for (const { line, month, amountFen } of items) {
        const months = monthsOf(state, line);
        months.planned = true;
        months.plannedFen[month - 1] = amountFen;
      }
    },
    ExpenditureRecorded: (state, { line, occurredOn, amountFen }) => {
      addTo(monthsOf(state, line).executedFen, monthOf(occurredOn), amountFen);
    },
    ExpenditureReversed: (state, { line, occurredOn, amountFen }) => {
      addTo(monthsOf(state, line).executedFen, monthOf(occurredOn), -amountFen);
    },
  },
};

function monthsOf({ lines }: PaymentPlanState, line: LineKey): LineMonths {
  const known = lines.get(line);
  if (known) return known;
  const none = () => Array.from({ length: 12 }, () => 0);
  const months = { plannedFen: none(), executedFen: none(), planned: false };
  lines.set(line, months);
  return months;
}

function addTo(months: Fen[], month: number, amountFen: Fen): void {
  months[month - 1] = (months[month - 1] ?? 0) + amountFen;
}
