import {
  aboveContractFen,
  formatFen,
  isPaidToAnother,
  rowLabel,
  voucherKey,
  type EventOf,
  type Fen,
  type LedgerEvents,
} from '@ledger/domain';
import type { LedgerEvent, Recorded } from '../projection';
import { NO_CAUSE } from './rule-warnings';
import type { Warning } from './warnings.types';

type Payment = Extract<EventOf<LedgerEvents>, { readonly type: 'ExpenditureRecorded' }> & Recorded;

/** Whether a warning of this kind may come or go by the fact. */
export function concernsContracts({ type, data }: LedgerEvent): boolean {
  return type === 'ExpenditureReversed' || (type === 'ExpenditureRecorded' && data.commitment !== undefined);
}

/** Payments beyond what their contract had left, or to somebody else than its supplier, while they are not taken back. */
export function contractWarnings(events: readonly LedgerEvent[]): readonly Warning[] {
  const reversed = new Map<string, Fen>();
  for (const { type, data } of events) {
    if (type !== 'ExpenditureReversed') continue;
    reversed.set(voucherKey(data), (reversed.get(voucherKey(data)) ?? 0) + data.amountFen);
  }
  return events.flatMap((event) => {
    if (event.type !== 'ExpenditureRecorded') return [];
    const backFen = reversed.get(voucherKey(event.data)) ?? 0;
    return [...paidAbove(event, backFen), ...paidToAnother(event, backFen)];
  });
}

/** What was paid beyond the contract comes back first. */
function paidAbove(payment: Payment, backFen: Fen): readonly Warning[] {
  const { commitment, amountFen } = payment.data;
  const voucher = rowLabel(payment.data);
  const aboveFen = aboveContractFen(payment.data) - backFen;
  if (!commitment || aboveFen <= 0) return [];
  const { commitmentId, drawnFen } = commitment;
  const [paid, left, above] = [formatFen(amountFen), formatFen(drawnFen), formatFen(aboveFen)];
  const text = {
    zh: `凭证 ${voucher.zh} 付 ${paid} 万元，合同承诺 ${commitmentId} 当时只剩 ${left} 万元，超付 ${above} 万元`,
    en: `voucher ${voucher.en} paid ${paid} 万元 where ${left} 万元 of commitment ${commitmentId} were left: ${above} beyond it`,
  };
  return [{ code: 'PAID_ABOVE_CONTRACT', severity: 'warning', text, cause: causeOf(payment) }];
}

function paidToAnother(payment: Payment, backFen: Fen): readonly Warning[] {
  const { commitment, amountFen, payee } = payment.data;
  const voucher = rowLabel(payment.data);
  if (!commitment || backFen >= amountFen || !isPaidToAnother(payment.data)) return [];
  const { commitmentId, supplier = '' } = commitment;
  const text = {
    zh: `凭证 ${voucher.zh} 付给 ${payee}，而合同承诺 ${commitmentId} 的供应商是 ${supplier}`,
    en: `voucher ${voucher.en} paid ${payee}, and the supplier of commitment ${commitmentId} is ${supplier}`,
  };
  return [{ code: 'PAID_TO_ANOTHER', severity: 'warning', text, cause: causeOf(payment) }];
}

function causeOf({ eventId, data: { line, occurredOn } }: Payment): Warning['cause'] {
  return { ...NO_CAUSE, eventIds: [eventId], lines: [line], occurredOn };
}
