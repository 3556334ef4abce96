import { formatFen, monthOf } from '@ledger/domain';
import { orderKey } from './entry-order';
import type { VoucherColumn } from './voucher-columns';
import { voucherEntryId } from './voucher-entry-id';
import type { YearEntry } from './year-file';

/**
 * Decides which vouchers are written to the voucher file: those that the order rule of the reader puts back to the same
 * place. A voucher stays among the documents if the entries are not in the order of their keys, or if many entries
 * share one moment.
 */
export function splitVouchers(
  entries: readonly YearEntry[],
  numberedByMonth: boolean,
): {
  readonly documents: readonly YearEntry[];
  readonly vouchers: readonly YearEntry[];
} {
  const beside = new Set<YearEntry>();
  let earliestBehind = Number.POSITIVE_INFINITY;
  for (const entry of entries.toReversed()) {
    const key = orderKey(entry, 'voucher');
    if (isVoucher(entry, numberedByMonth) && key < earliestBehind) beside.add(entry);
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

/** A voucher as a row of the voucher file; empty cells for any other entry. */
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
    if (intent.reversalRow !== undefined) cells.row = String(intent.reversalRow);
    if (intent.row !== undefined) cells.reversesRow = String(intent.row);
    if (intent.month !== undefined) cells.reversesMonth = String(intent.month);
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
    ...(intent.row === undefined ? {} : { row: String(intent.row) }),
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

function isVoucher({ intent, entryId }: YearEntry, numberedByMonth: boolean): boolean {
  if (intent.type !== 'RecordExpenditure' && intent.type !== 'ReverseExpenditure') return false;
  const [voucherNo, row] =
    intent.type === 'RecordExpenditure'
      ? [intent.voucherNo, intent.row]
      : [intent.reversalNo, intent.reversalRow];
  const month = numberedByMonth ? { month: monthOf(intent.occurredOn) } : {};
  return entryId === voucherEntryId({ voucherNo, ...(row !== undefined && { row }), ...month });
}
