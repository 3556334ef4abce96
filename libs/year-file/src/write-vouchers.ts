import { formatFen } from '@ledger/domain';
import { orderKey } from './entry-order';
import { voucherEntryId, type VoucherColumn } from './voucher-columns';
import type { YearEntry } from './year-file';

/**
 * Which entries may stand in the voucher file: vouchers that the reader's rule of order puts back where they stand
 * now. Where the order is not that of the keys, or many entries share one moment, a voucher stays among the documents.
 */
export function splitVouchers(entries: readonly YearEntry[]): {
  readonly documents: readonly YearEntry[];
  readonly vouchers: readonly YearEntry[];
} {
  const beside = new Set<YearEntry>();
  let earliestBehind = Number.POSITIVE_INFINITY;
  for (const entry of entries.toReversed()) {
    const key = orderKey(entry, 'voucher');
    if (isVoucher(entry) && key < earliestBehind) beside.add(entry);
    else earliestBehind = Math.min(earliestBehind, orderKey(entry, 'document'));
  }
  let latestInFront = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (!beside.has(entry)) latestInFront = Math.max(latestInFront, orderKey(entry, 'document'));
    else if (orderKey(entry, 'voucher') < latestInFront) return { documents: entries, vouchers: [] };
  }
  return {
    documents: entries.filter((entry) => !beside.has(entry)),
    vouchers: entries.filter((entry) => beside.has(entry)),
  };
}

export type VoucherCells = Partial<Record<VoucherColumn, string>>;

/** A voucher as a row of the voucher file; nothing for any other entry. */
export function voucherCells(entry: YearEntry, by: string): VoucherCells {
  const { intent, actor, recordedAt } = entry;
  const cells: VoucherCells = {};
  if (actor !== by) cells.by = actor;
  if (recordedAt !== undefined) cells.recordedAt = recordedAt;
  if (intent.type === 'ReverseExpenditure') {
    const { amountFen, procurementFen } = intent;
    Object.assign(cells, {
      date: intent.occurredOn,
      voucher: intent.reversalNo,
      reverses: intent.voucherNo,
      reason: intent.reason,
    });
    if (amountFen !== undefined) cells.amount = formatFen(amountFen);
    if (procurementFen !== undefined) cells.procurement = formatFen(procurementFen);
  }
  return intent.type === 'RecordExpenditure' ? { ...cells, ...expenditureCells(intent) } : cells;
}

type Expenditure = Extract<YearEntry['intent'], { type: 'RecordExpenditure' }>;

function expenditureCells(intent: Expenditure): VoucherCells {
  const { summary, commitmentId, vehicle, reception, procurementFen } = intent;
  return {
    date: intent.occurredOn,
    voucher: intent.voucherNo,
    line: intent.line,
    economic: intent.economicCode,
    amount: formatFen(intent.amountFen),
    payee: intent.payee,
    ...(procurementFen === 0 ? {} : { procurement: formatFen(procurementFen) }),
    ...(summary === undefined ? {} : { summary }),
    ...(commitmentId === undefined ? {} : { commitment: commitmentId }),
    ...(vehicle === undefined ? {} : { vehicle }),
    ...(reception && {
      guests: String(reception.guests),
      companions: String(reception.companions),
      ...(reception.officialLetterNo === undefined ? {} : { letter: reception.officialLetterNo }),
    }),
  };
}

function isVoucher({ intent, entryId }: YearEntry): boolean {
  if (intent.type === 'RecordExpenditure') return entryId === voucherEntryId(intent.voucherNo);
  return intent.type === 'ReverseExpenditure' && entryId === voucherEntryId(intent.reversalNo);
}
