import type { Dated } from '../../calendar';
import type { Fen } from '../../money';
import type { LineKey } from '../line/budget-line';
import type { ReceptionFacts } from '../three-public/reception';

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

export interface VoucherCommands {
  RecordExpenditure: RecordExpenditure;
  ReverseExpenditure: ReverseExpenditure;
}
