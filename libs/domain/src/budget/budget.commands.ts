import type { CalendarDate } from '../calendar';
import type { DeclaredCode } from '../classification/declared-code';
import type { ThreePublicAmounts } from '../classification/three-public';
import type { Fen } from '../money';
import type { AdjustmentKind } from './authority.events';
import type { LineAmount, LineKey } from './budget-line';
import type { ReceptionFacts } from './spending.events';
import type { BudgetMode, LastYearFigures } from './year.events';

/** What people ask of a budget. `occurredOn` is the date of the document; evidence is filled in by the write side. */
export type BudgetCommand =
  | OpenYear
  | { readonly type: 'DeclareCodes'; readonly codes: readonly DeclaredCode[] }
  | AuthoriseInterimSpending
  | ApproveAppropriation
  | ProposeAdjustment
  | ApproveAdjustment
  | RejectAdjustment
  | WithdrawAdjustment
  | RecordFundsArrival
  | SetPaymentPlan
  | MakeCommitment
  | ReleaseCommitment
  | RecordExpenditure
  | ReverseExpenditure
  | SetThreePublicControl
  | RaiseThreePublicControl
  | AcquireFixedAsset
  | { readonly type: 'CloseYear' }
  | { readonly type: 'ReopenYear'; readonly reason: string }
  | ReleaseCarryForward
  | RevokeCarryForward
  | CarryIn
  | CancelCarryIn;

interface Dated {
  readonly occurredOn: CalendarDate;
}

export interface OpenYear {
  readonly type: 'OpenYear';
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly mode: BudgetMode;
  readonly paymentPlanEnforced: boolean;
  readonly lastYear?: LastYearFigures;
  /** Evidence: the unit is registered. A registration cannot be withdrawn. */
  readonly unitRegistered: boolean;
}

export interface AuthoriseInterimSpending extends Dated {
  readonly type: 'AuthoriseInterimSpending';
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

export interface ApproveAppropriation extends Dated {
  readonly type: 'ApproveAppropriation';
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

export interface ProposeAdjustment extends Dated {
  readonly type: 'ProposeAdjustment';
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly legalBasis: string;
  readonly documentNo?: string;
  readonly threePublicApprovalNo?: string;
}

export interface ApproveAdjustment extends Dated {
  readonly type: 'ApproveAdjustment';
  readonly adjustmentId: string;
  /** May be absent where the proposal names it. */
  readonly documentNo?: string;
}

export interface RejectAdjustment extends Dated {
  readonly type: 'RejectAdjustment';
  readonly adjustmentId: string;
  readonly reason: string;
}

export interface WithdrawAdjustment extends Dated {
  readonly type: 'WithdrawAdjustment';
  readonly adjustmentId: string;
  readonly reason: string;
  readonly documentNo?: string;
}

export interface RecordFundsArrival extends Dated {
  readonly type: 'RecordFundsArrival';
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly amountFen: Fen }[];
}

export interface SetPaymentPlan extends Dated {
  readonly type: 'SetPaymentPlan';
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly month: number; readonly amountFen: Fen }[];
}

export interface MakeCommitment extends Dated {
  readonly type: 'MakeCommitment';
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly contractNo: string;
  readonly supplier: string;
}

export interface ReleaseCommitment extends Dated {
  readonly type: 'ReleaseCommitment';
  readonly commitmentId: string;
  /** Absent: all that is open. */
  readonly amountFen?: Fen;
  readonly reason: string;
}

export interface RecordExpenditure extends Dated {
  readonly type: 'RecordExpenditure';
  readonly voucherNo: string;
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payee: string;
  readonly summary?: string;
  readonly commitmentId?: string;
  readonly reception?: ReceptionFacts;
  readonly vehicle?: string;
}

export interface ReverseExpenditure extends Dated {
  readonly type: 'ReverseExpenditure';
  readonly reversalNo: string;
  readonly voucherNo: string;
  /** Absent: all that is not yet reversed. */
  readonly amountFen?: Fen;
  /** Absent: in proportion it is the whole remaining procurement part for a full reversal, else 0. */
  readonly procurementFen?: Fen;
  readonly reason: string;
}

export interface SetThreePublicControl extends Dated {
  readonly type: 'SetThreePublicControl';
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

export interface RaiseThreePublicControl extends Dated {
  readonly type: 'RaiseThreePublicControl';
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

export interface AcquireFixedAsset extends Dated {
  readonly type: 'AcquireFixedAsset';
  readonly assetNo: string;
  readonly name: string;
  readonly amountFen: Fen;
  readonly voucherNo?: string;
}

export interface ReleaseCarryForward {
  readonly type: 'ReleaseCarryForward';
  readonly carryId: string;
  readonly items: readonly LineAmount[];
}

export interface RevokeCarryForward {
  readonly type: 'RevokeCarryForward';
  readonly carryId: string;
  readonly reason: string;
  /** Evidence: the next year has cancelled this id, which cannot be undone. */
  readonly cancelledInNextYear: boolean;
}

export interface CarryIn {
  readonly type: 'CarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
}

export interface CancelCarryIn {
  readonly type: 'CancelCarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly reason: string;
}
