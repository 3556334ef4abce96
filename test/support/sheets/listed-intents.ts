import type { ListFile } from './list-file';
import type { ListKind } from './list-writer';
import { monthOf } from './other-lists';
import type { KnownPayment } from './known-year';

/** What the right rows of a file become. */
export function listedIntents({ kind, payments }: ListFile): readonly object[] {
  return payments.map((payment) => BECOMES[kind](payment));
}

const BECOMES = {
  payments: (payment) =>
    payment.reverses === undefined
      ? { ...paid(payment), voucherNo: payment.number }
      : takenBack(payment, payment.reverses),
  journal: (payment) => ({
    ...paid(payment),
    voucherNo: `${payment.day.slice(0, 7)}-记-${payment.number.slice(4)}`,
  }),
  // A list of budgets names its lines in full.
  budget: ({ number, day, line, fen, economicCode }) => ({
    type: 'ApproveAppropriation',
    occurredOn: day,
    documentNo: number,
    lines: [{ line: line.replace(/[^/]+$/, economicCode), amountFen: fen, procurementFen: 0 }],
  }),
  plan: ({ number, day, line, fen }) => ({
    type: 'SetPaymentPlan',
    occurredOn: day,
    documentNo: number,
    items: [{ line, month: monthOf(day), amountFen: fen }],
  }),
} as const satisfies Record<ListKind, (payment: KnownPayment) => object>;

function takenBack({ number, day, fen, purpose }: KnownPayment, voucherNo: string) {
  return {
    type: 'ReverseExpenditure',
    occurredOn: day,
    reversalNo: number,
    voucherNo,
    amountFen: -fen,
    reason: purpose,
  };
}

function paid({ day, fen, payee, purpose, line, economicCode }: KnownPayment) {
  return {
    type: 'RecordExpenditure',
    occurredOn: day,
    line,
    economicCode,
    amountFen: fen,
    procurementFen: 0,
    payee,
    summary: purpose,
  };
}
