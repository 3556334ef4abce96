import { acquire, book, commit, control, raise, receive, release, reverse, spend } from './budget-spending';
import { approve, arrive, plan, propose, reject, withdraw } from './budget-movements';
import {
  CLOSE,
  OFFICE,
  PROJECT,
  RECEPTION,
  REOPEN,
  amount,
  appropriate,
  cancelCarryIn,
  carryIn,
  declare,
  interim,
  open,
  releaseCarry,
  revokeCarry,
  type Command,
} from './budget-year';

const THREE_PUBLIC_FINAL = { overseas: 0, vehiclePurchase: 0, vehicleRunning: 3506, reception: 405 };

/** Every command there is, and every kind of event they lead to, in one year recorded as it really was. */
export const wholeYear: readonly Command[] = [
  open({ mode: 'record', lastYear: { expenditureFen: 900, threePublicFinal: THREE_PUBLIC_FINAL } }),
  declare(PROJECT),
  interim(),
  carryIn(),
  appropriate(),
  control({ byKind: { reception: 120 } }),
  arrive(),
  plan(),
  commit(),
  release({ amountFen: 100 }),
  spend({ commitmentId: 'C1', procurementFen: 40, summary: '办公用品', vehicle: '湘N0001' }),
  receive({ voucherNo: 'V2', amountFen: 130 }),
  reverse({ amountFen: 30, procurementFen: 10 }),
  book(),
  reverse({ reversalNo: 'R2', voucherNo: '记-3', row: 2, amountFen: 4 }),
  propose({ items: [amount(RECEPTION, 20, 0), amount(OFFICE, 80, 30)], threePublicApprovalNo: '批复2' }),
  approve(),
  propose({ adjustmentId: 'A2', kind: 'reduction', items: [amount(OFFICE, -10)] }),
  reject({ adjustmentId: 'A2' }),
  withdraw({ documentNo: '财预〔2023〕21号' }),
  raise(),
  acquire({ voucherNo: 'V1' }),
  cancelCarryIn(),
  CLOSE,
  releaseCarry(),
  revokeCarry(),
  REOPEN,
];
