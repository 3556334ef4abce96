import {
  acquire,
  book,
  commit,
  control,
  raise,
  receive,
  recover,
  release,
  reverse,
  spend,
} from './budget-spending';
import { meet, train } from './budget-meetings';
import { approve, arrive, plan, propose, reject, withdraw } from './budget-movements';
import {
  CLOSE,
  OFFICE,
  OLD_CONTRACT,
  PROJECT,
  RECEPTION,
  REOPEN,
  WORKS,
  amount,
  appropriate,
  cancelCarryIn,
  carriedOver,
  carryIn,
  declare,
  interim,
  open,
  releaseCarry,
  returnCarry,
  revokeCarry,
  takeBack,
  type Command,
} from './budget-year';

const THREE_PUBLIC_FINAL = { overseas: 0, vehiclePurchase: 0, vehicleRunning: 3506, reception: 405 };

/** 90 are carried over. One carry-in brings a part before the approval, another one after it. */
const GRANTED = [...appropriate().lines, carriedOver(amount(WORKS, 90), 90)];

const MEETING_LIMITS = {
  documentNo: '某财行〔2016〕1号',
  peopleAtMost: 40,
  daysAtMost: 1,
  costPerPersonDayAtMostFen: 2,
};

/** A year in `record` mode with every command and every kind of event. */
export const wholeYear: readonly Command[] = [
  open({ mode: 'record', lastYear: { expenditureFen: 900, threePublicFinal: THREE_PUBLIC_FINAL } }),
  declare(PROJECT),
  interim(),
  carryIn(),
  appropriate({ lines: GRANTED }),
  carryIn({ carryId: 'K22c', items: [amount(WORKS, 30)], commitments: [OLD_CONTRACT] }),
  returnCarry(),
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
  recover(),
  propose({ items: [amount(RECEPTION, 20, 0), amount(OFFICE, 80, 30)], threePublicApprovalNo: '批复2' }),
  approve(),
  propose({ adjustmentId: 'A2', kind: 'reduction', items: [amount(OFFICE, -10)] }),
  reject({ adjustmentId: 'A2' }),
  withdraw({ documentNo: '财预〔2023〕21号' }),
  raise(),
  acquire({ voucherNo: 'V1' }),
  meet({ place: '市会议中心', voucherNo: 'V1', amountFen: 60, limits: MEETING_LIMITS }),
  train({ voucherNo: '记-3', voucherRow: 1 }),
  cancelCarryIn(),
  CLOSE,
  releaseCarry({ commitments: ['C1'] }),
  takeBack(),
  revokeCarry(),
  REOPEN,
];
