import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { CardTable } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import { type Posting, posting } from '../../postings';
import type { CommitmentsState } from '../commitments/commitments.facts';
import type { PaidContract } from '../commitments/contract-payment';
import type { LineKey } from '../line/budget-line';
import { addOn } from '../line/day-series';
import { balanceOf } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import type { PlanBreach } from '../payment-plan/payment-plan.errors';
import type { PaymentPlanState } from '../payment-plan/payment-plan.facts';
import type { ReceptionFacts } from '../three-public/reception';
import type { ThreePublicBreach } from '../three-public/three-public.errors';
import type { ThreePublicState } from '../three-public/three-public.facts';
import type { MayBreach } from '../year/judgement';
import { isPaymentToldBySums, reopen, spend } from './voucher-books';
import type { OwnVoucherBreach } from './vouchers.errors';

export interface ExpenditureRecorded extends MayBreach<VoucherBreach> {
  readonly occurredOn: CalendarDate;
  readonly voucherNo: string;
  readonly line: LineKey;
  /** Equal to or beneath the line's economic code. */
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payee: string;
  readonly summary?: string;
  /** The commitment this pays. */
  readonly commitment?: PaidContract;
  readonly reception?: ReceptionFacts;
  /** 车牌号 of the vehicle the money was spent on. */
  readonly vehicle?: string;
}

/**
 * 红字冲销, in part or whole, on its own date. Amounts are positive. What the voucher paid beyond its contract comes back
 * first; the rest reopens the contract, so that the line does not free what the contract still binds.
 */
export interface ExpenditureReversed {
  readonly occurredOn: CalendarDate;
  /** Number of the red-letter voucher. */
  readonly reversalNo: string;
  /** The voucher that is reversed. */
  readonly voucherNo: string;
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  /** The commitment that the voucher paid, and how much of it is open again. Absent in version 1, which reopened none. */
  readonly commitment?: { readonly commitmentId: string; readonly reopenedFen: Fen };
  readonly reason: string;
}

export interface Voucher {
  readonly recorded: ExpenditureRecorded;
  /** What no reversal has taken back yet. */
  remainingFen: Fen;
  remainingProcurementFen: Fen;
  /** What of it still uses up the open amount of a commitment; never more than what remains. */
  remainingDrawnFen: Fen;
}

/** What a voucher can break. */
export type VoucherBreach = OwnVoucherBreach | ThreePublicBreach | LineBreach | PlanBreach;

export interface VoucherEvents {
  ExpenditureRecorded: ExpenditureRecorded;
  ExpenditureReversed: ExpenditureReversed;
}

export type VoucherEvent = EventOf<VoucherEvents>;

export interface VouchersState extends CommitmentsState, PaymentPlanState, ThreePublicState {
  readonly vouchers: Map<string, Voucher>;
  /** By number of the red-letter voucher. */
  readonly reversals: Map<string, ExpenditureReversed>;
}

export function noVouchers() {
  return { vouchers: new Map<string, Voucher>(), reversals: new Map<string, ExpenditureReversed>() };
}

export const voucherCards = {
  ExpenditureRecorded: {
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '支出', en: 'expenditure recorded' },
    follows: 'date',
    dated: 'document',
    toldBySums: isPaymentToldBySums,
    evolve: (state, event) => {
      const { voucherNo, amountFen, procurementFen, commitment } = event;
      noteSpelling(state, 'voucher', voucherNo);
      state.vouchers.set(voucherNo, {
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
    summary: ({ voucherNo, payee, summary, amountFen }) => {
      const what = summary === undefined ? payee : `${payee}，${summary}`;
      return {
        voucherNo,
        amountFen,
        text: { zh: `${what}，${wan(amountFen)}`, en: `${what}, ${wan(amountFen)}` },
      };
    },
    postings: ({ line, occurredOn, economicCode, amountFen, procurementFen, commitment }) => {
      const paid: Posting = { line, occurredOn, measure: 'spent', economicCode, amountFen, procurementFen };
      if (!commitment) return [paid];
      return [paid, posting(line, { occurredOn, measure: 'committed' }, -commitment.drawnFen)];
    },
    ties: ({ voucherNo, commitment }) => ({
      defines: `voucher ${voucherNo}`,
      ...(commitment && { refersTo: [`commitment ${commitment.commitmentId}`] }),
    }),
    yearFile: {
      kind: 'expenditure',
      command: 'RecordExpenditure',
      intent: ({ breaches: _found, commitment, ...data }) => ({
        type: 'RecordExpenditure',
        ...data,
        ...(commitment === undefined ? {} : { commitmentId: commitment.commitmentId }),
      }),
    },
  },
  ExpenditureReversed: {
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '红字冲销', en: 'expenditure reversed' },
    follows: 'date',
    dated: 'document',
    // Few, and what they take back may be of a payment that is listed.
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'voucher', event.reversalNo);
      state.reversals.set(event.reversalNo, event);
      spend(state, event, -event.amountFen);
      reopen(state, event);
      const voucher = state.vouchers.get(event.voucherNo);
      if (!voucher) return;
      const drawnFen = voucher.remainingDrawnFen - (event.commitment?.reopenedFen ?? 0);
      voucher.remainingFen -= event.amountFen;
      voucher.remainingProcurementFen -= event.procurementFen;
      voucher.remainingDrawnFen = Math.min(drawnFen, voucher.remainingFen);
    },
    summary: ({ reversalNo, voucherNo, amountFen, reason }) => ({
      voucherNo: reversalNo,
      amountFen: -amountFen,
      text: {
        zh: `冲销 ${voucherNo} ${wan(amountFen)}：${reason}`,
        en: `${wan(amountFen)} of ${voucherNo}: ${reason}`,
      },
    }),
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
    ties: ({ voucherNo }) => ({ refersTo: [`voucher ${voucherNo}`] }),
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
