import type { CalendarDate } from '../../calendar';
import type { Fen } from '../../money';
import type { PaidContract } from '../commitments/contract-payment';
import type { LineKey } from '../line/budget-line';
import type { LineBreach } from '../line/line.errors';
import type { PlanBreach } from '../payment-plan/payment-plan.errors';
import type { ReceptionFacts } from '../three-public/reception';
import type { ThreePublicBreach } from '../three-public/three-public.errors';
import type { MayBreach } from '../year/judgement';
import type { OwnVoucherBreach } from './vouchers.errors';

/** The rules that a voucher can break. */
export type VoucherBreach = OwnVoucherBreach | ThreePublicBreach | LineBreach | PlanBreach;

export interface ExpenditureRecorded extends MayBreach<VoucherBreach> {
  readonly occurredOn: CalendarDate;
  readonly voucherNo: string;
  /** Row of the voucher, from 1; absent if it has only one. */
  readonly row?: number;
  /** Month of the number, if numbers begin again each month. */
  readonly month?: number;
  readonly line: LineKey;
  /** Equal to or beneath the line's economic code. */
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payee: string;
  readonly summary?: string;
  /** The commitment that this pays. */
  readonly commitment?: PaidContract;
  readonly reception?: ReceptionFacts;
  /** 车牌号 of the vehicle. */
  readonly vehicle?: string;
}

/**
 * 红字冲销, in part or whole, on its own date. Amounts are positive. It first returns what the voucher paid beyond its
 * contract; the rest reopens the contract, so that the line does not get money that the contract still binds.
 */
export interface ExpenditureReversed {
  readonly occurredOn: CalendarDate;
  /** Number of the red-letter voucher. */
  readonly reversalNo: string;
  /** Row of the red-letter voucher; absent if it has only one. */
  readonly reversalRow?: number;
  /** Number, row and month of the voucher that is reversed. */
  readonly voucherNo: string;
  readonly row?: number;
  readonly month?: number;
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  /**
   * The commitment that the voucher paid, and how much of it is open again. Absent in version 1, which did not reopen
   * commitments.
   */
  readonly commitment?: { readonly commitmentId: string; readonly reopenedFen: Fen };
  readonly reason: string;
}
