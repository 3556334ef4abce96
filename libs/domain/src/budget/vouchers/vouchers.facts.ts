import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { CardTable } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import { type Posting, posting } from '../../postings';
import type { CommitmentsState } from '../commitments/commitments.facts';
import { addOn } from '../line/day-series';
import { balanceOf } from '../line/line-balance';
import type { PaymentPlanState } from '../payment-plan/payment-plan.facts';
import type { ThreePublicState } from '../three-public/three-public.facts';
import { isPaymentToldBySums, reopen, spend } from './voucher-books';
import {
  redLetterOf,
  rowLabel,
  rowWords,
  voucherKey,
  voucherLabel,
  voucherNumberKey,
} from './voucher-identity';
import type { ExpenditureRecorded, ExpenditureReversed } from './vouchers.payloads';

export interface Voucher {
  readonly recorded: ExpenditureRecorded;
  /** The amount that no reversal has taken back yet. */
  remainingFen: Fen;
  remainingProcurementFen: Fen;
  /** The part of it that still uses the open amount of a commitment. Never more than what remains. */
  remainingDrawnFen: Fen;
}

export interface VoucherEvents {
  ExpenditureRecorded: ExpenditureRecorded;
  ExpenditureReversed: ExpenditureReversed;
}

export type VoucherEvent = EventOf<VoucherEvents>;

export interface VouchersState extends CommitmentsState, PaymentPlanState, ThreePublicState {
  /** By {@link voucherKey}. */
  readonly vouchers: Map<string, Voucher>;
  /** By {@link voucherKey} of the red-letter voucher. */
  readonly reversals: Map<string, ExpenditureReversed>;
  /** Other vouchers of the same series, by {@link voucherKey}: receipts of money that comes back. */
  readonly otherVouchers: Set<string>;
  /** The day of each voucher with several rows, red-letter ones included, by {@link voucherNumberKey}. */
  readonly voucherDays: Map<string, CalendarDate>;
}

export function noVouchers() {
  return {
    vouchers: new Map<string, Voucher>(),
    reversals: new Map<string, ExpenditureReversed>(),
    otherVouchers: new Set<string>(),
    voucherDays: new Map<string, CalendarDate>(),
  };
}

export const voucherCards = {
  ExpenditureRecorded: {
    ruledBy: ['budget-execution', 'accounting'],
    version: 3,
    upcast: { 1: (data) => data, 2: (data) => data },
    title: { zh: '支出', en: 'expenditure recorded' },
    follows: 'date',
    dated: 'document',
    toldBySums: isPaymentToldBySums,
    evolve: (state, event) => {
      noteSpelling(state, 'voucher', event.voucherNo);
      const { row, amountFen, procurementFen, commitment } = event;
      if (row !== undefined) state.voucherDays.set(voucherNumberKey(event), event.occurredOn);
      state.vouchers.set(voucherKey(event), {
        recorded: event,
        remainingFen: amountFen,
        remainingProcurementFen: procurementFen,
        remainingDrawnFen: commitment?.drawnFen ?? 0,
      });
      spend(state, event, amountFen);
      if (!commitment) return;
      addOn(balanceOf(state, event.line).available, event.occurredOn, commitment.drawnFen);
      const paid = state.commitments.get(commitment.commitmentId);
      if (paid) paid.openFen -= commitment.drawnFen;
    },
    summary: ({ payee, summary, amountFen, ...voucher }) => {
      const what = summary === undefined ? payee : `${payee}，${summary}`;
      const row = voucher.row === undefined ? { zh: '', en: '' } : rowWords(voucher.row);
      return {
        voucherNo: voucherLabel(voucher),
        amountFen,
        text: { zh: `${row.zh}${what}，${wan(amountFen)}`, en: `${row.en}${what}, ${wan(amountFen)}` },
      };
    },
    postings: ({ line, occurredOn, economicCode, amountFen, procurementFen, commitment }) => {
      const paid: Posting = { line, occurredOn, measure: 'spent', economicCode, amountFen, procurementFen };
      if (!commitment) return [paid];
      return [paid, posting(line, { occurredOn, measure: 'committed' }, -commitment.drawnFen)];
    },
    ties: ({ commitment, ...voucher }) => ({
      defines: `voucher ${voucherKey(voucher)}`,
      ...(commitment && { refersTo: [`commitment ${commitment.commitmentId}`] }),
    }),
    yearFile: {
      kind: 'expenditure',
      command: 'RecordExpenditure',
      intent: ({ breaches: _found, month: _ofDate, commitment, ...data }) => ({
        type: 'RecordExpenditure',
        ...data,
        ...(commitment === undefined ? {} : { commitmentId: commitment.commitmentId }),
      }),
    },
  },
  ExpenditureReversed: {
    ruledBy: ['budget-execution', 'accounting'],
    version: 3,
    upcast: { 1: (data) => data, 2: (data) => data },
    title: { zh: '红字冲销', en: 'expenditure reversed' },
    follows: 'date',
    dated: 'document',
    // There are few, and what they reverse may be a payment that is listed.
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'voucher', event.reversalNo);
      const own = redLetterOf(event);
      if (own.row !== undefined) state.voucherDays.set(voucherNumberKey(own), event.occurredOn);
      state.reversals.set(voucherKey(own), event);
      spend(state, event, -event.amountFen);
      reopen(state, event);
      const voucher = state.vouchers.get(voucherKey(event));
      if (!voucher) return;
      const drawnFen = voucher.remainingDrawnFen - (event.commitment?.reopenedFen ?? 0);
      voucher.remainingFen -= event.amountFen;
      voucher.remainingProcurementFen -= event.procurementFen;
      voucher.remainingDrawnFen = Math.min(drawnFen, voucher.remainingFen);
    },
    summary: (event) => {
      const { amountFen, reason } = event;
      const reversed = rowLabel(event);
      return {
        voucherNo: voucherLabel(redLetterOf(event)),
        amountFen: -amountFen,
        text: {
          zh: `冲销 ${reversed.zh} ${wan(amountFen)}：${reason}`,
          en: `${wan(amountFen)} of ${reversed.en}: ${reason}`,
        },
      };
    },
    postings: ({ line, occurredOn, economicCode, amountFen, procurementFen, commitment }) => {
      const back = {
        line,
        occurredOn,
        measure: 'reversed',
        economicCode,
        amountFen,
        procurementFen,
      } as const;
      if (!commitment) return [back];
      return [back, posting(line, { occurredOn, measure: 'committed' }, commitment.reopenedFen)];
    },
    ties: (event) => ({ refersTo: [`voucher ${voucherKey(event)}`] }),
    yearFile: {
      kind: 'reversal',
      command: 'ReverseExpenditure',
      intent: ({ line: _line, economicCode: _code, commitment: _reopened, ...data }) => ({
        type: 'ReverseExpenditure',
        ...data,
      }),
    },
  },
} as const satisfies CardTable<VouchersState, VoucherEvents>;
