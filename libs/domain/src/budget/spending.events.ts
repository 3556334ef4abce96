import type { CalendarDate } from '../calendar';
import type { ThreePublicAmounts } from '../classification/three-public';
import type { Fen } from '../money';
import type { MayBreach } from './budget.errors';
import type { LineKey } from './budget-line';

export interface CommitmentMade extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly contractNo: string;
  readonly supplier: string;
}

/** Gives back what is open of a commitment, in part or whole. */
export interface CommitmentReleased {
  readonly occurredOn: CalendarDate;
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly reason: string;
}

/** 公务接待 facts: 批次 is one per voucher. */
export interface ReceptionFacts {
  readonly guests: number;
  readonly companions: number;
  /** 公函号; without one the reception is a breach. */
  readonly officialLetterNo?: string;
}

export interface ExpenditureRecorded extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly voucherNo: string;
  readonly line: LineKey;
  /** Equal to or beneath the line's economic code. */
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payee: string;
  readonly summary?: string;
  /** The commitment this pays, and how much of the open amount it uses up. */
  readonly commitment?: { readonly commitmentId: string; readonly drawnFen: Fen };
  readonly reception?: ReceptionFacts;
  /** 车牌号 of the vehicle the money was spent on. */
  readonly vehicle?: string;
}

/** 红字冲销, in part or whole, on its own date. Amounts are positive. It does not bring a commitment back. */
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
  readonly reason: string;
}

/** 三公经费控制数 from its date on: a total and, optionally, caps by kind. Whole fen. */
export interface ThreePublicControl extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

export interface FixedAssetAcquired {
  readonly occurredOn: CalendarDate;
  readonly assetNo: string;
  readonly name: string;
  readonly amountFen: Fen;
  /** The voucher that paid for it, where there is one. */
  readonly voucherNo?: string;
}
