import { type CalendarDate, monthOf } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noTies } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import type { AssetsState } from '../assets/assets.facts';
import type { LineKey } from '../line/budget-line';
import {
  type VoucherReference,
  rowLabel,
  voucherKey,
  voucherLabel,
  voucherNumberKey,
} from '../vouchers/voucher-identity';

/**
 * 收回以前年度支出: a payment of an earlier year was returned in this year. It has its own column and is not in the budget or
 * execution of this year. It increases what is left of the earlier year. Assumed: it cannot be spent before a
 * document authorises it, because only what is in the budget can be spent (预算法 art. 13).
 */
export interface PriorSpendingRecovered {
  /** The day on which the money was returned. */
  readonly occurredOn: CalendarDate;
  /** Number of the voucher that records it in this year. */
  readonly recoveryNo: string;
  /** Row of the voucher, from 1; absent if it has only one. */
  readonly recoveryRow?: number;
  /** Month of its number, if numbers of this year begin again each month. */
  readonly month?: number;
  /** The year of the expenditure. */
  readonly fromYear: number;
  /** The line that it was charged to in that year; it need not be in this year's budget. */
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  /** Who returned the money. */
  readonly payer: string;
  /** The voucher of that year that had paid it; absent if it is not known. */
  readonly originalNo?: string;
  /** Row of that voucher, if it has several. */
  readonly originalRow?: number;
  /** Month of that voucher, if numbers of its year begin again each month. */
  readonly originalMonth?: number;
  readonly reason: string;
}

export interface RecoveryEvents {
  PriorSpendingRecovered: PriorSpendingRecovered;
}

export type RecoveryEvent = EventOf<RecoveryEvents>;

export interface RecoveriesState extends AssetsState {
  /** By {@link voucherKey} of {@link receiptOf}. */
  readonly recoveries: Map<string, PriorSpendingRecovered>;
}

export function noRecoveries() {
  return { recoveries: new Map<string, PriorSpendingRecovered>() };
}

type Numbered = Pick<PriorSpendingRecovered, 'recoveryNo' | 'recoveryRow' | 'month' | 'occurredOn'>;

/** The name of the voucher that records the recovery. */
export function receiptOf({ recoveryNo, recoveryRow, month, occurredOn }: Numbered): VoucherReference {
  return {
    voucherNo: recoveryNo,
    ...(recoveryRow !== undefined && { row: recoveryRow }),
    ...(month !== undefined && { month: monthOf(occurredOn) }),
  };
}

type Original = Pick<PriorSpendingRecovered, 'originalNo' | 'originalRow' | 'originalMonth'>;

/** The row of the earlier year's voucher that had paid it. */
export function originalOf({
  originalNo,
  originalRow,
  originalMonth,
}: Original): VoucherReference | undefined {
  if (originalNo === undefined) return undefined;
  return {
    voucherNo: originalNo,
    ...(originalRow !== undefined && { row: originalRow }),
    ...(originalMonth !== undefined && { month: originalMonth }),
  };
}

export const recoveryCards = {
  PriorSpendingRecovered: {
    ruledBy: ['budget-execution', 'accounting'],
    version: 1,
    title: { zh: '收回以前年度支出', en: 'spending of an earlier year recovered' },
    follows: 'date',
    dated: 'document',
    // There are few, and each is listed.
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'voucher', event.recoveryNo);
      const own = receiptOf(event);
      if (own.row !== undefined) state.voucherDays.set(voucherNumberKey(own), event.occurredOn);
      state.otherVouchers.add(voucherKey(own));
      state.recoveries.set(voucherKey(own), event);
    },
    summary: (event) => {
      const { fromYear, amountFen, payer, reason } = event;
      const original = originalOf(event);
      const paid = original && rowLabel(original);
      return {
        voucherNo: voucherLabel(receiptOf(event)),
        amountFen,
        text: {
          zh: `${payer}退回 ${fromYear} 年${paid ? `凭证 ${paid.zh} ` : '支出 '}${wan(amountFen)}：${reason}`,
          en: `${wan(amountFen)} of ${fromYear}${paid ? `, voucher ${paid.en},` : ''} back from ${payer}: ${reason}`,
        },
      };
    },
    postings: ({ line, occurredOn, economicCode, amountFen, procurementFen }) => [
      { line, occurredOn, measure: 'recovered', economicCode, amountFen, procurementFen },
    ],
    ties: noTies,
    yearFile: {
      kind: 'recovery',
      command: 'RecoverPriorSpending',
      intent: ({ month: _ofDate, ...data }) => ({ type: 'RecoverPriorSpending', ...data }),
    },
  },
} as const satisfies CardTable<RecoveriesState, RecoveryEvents>;
