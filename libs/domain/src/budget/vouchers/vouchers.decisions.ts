import type { DecisionTable } from '../../decider';
import { recordVoucher } from './booking';
import { recordExpenditure } from './recording';
import { reverseExpenditure } from './reversing';
import type { VoucherCommands } from './vouchers.commands';
import type { VoucherEvents, VouchersState } from './vouchers.facts';

export const voucherDecisions: DecisionTable<VouchersState, VoucherCommands, VoucherEvents> = {
  RecordExpenditure: recordExpenditure,
  RecordVoucher: recordVoucher,
  ReverseExpenditure: reverseExpenditure,
};
