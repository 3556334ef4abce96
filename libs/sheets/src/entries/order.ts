import type { SheetEntry } from './sheet-entry';

/** By date. On one day, authority comes before payments, and payments come before reversals. */
export function inOrder(a: SheetEntry, b: SheetEntry): number {
  const [left, right] = [dayOf(a), dayOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return rankOf(a) - rankOf(b);
}

function rankOf({ intent: { type } }: SheetEntry): number {
  if (type === 'ReverseExpenditure') return 2;
  return type === 'RecordExpenditure' || type === 'RecordVoucher' ? 1 : 0;
}

function dayOf({ intent }: SheetEntry): string {
  return 'occurredOn' in intent ? intent.occurredOn : '';
}
