import { folded, searchOf } from '../../wording/search';
import { countAfter, countUpTo } from '../../year/by-day';
import { codeOf } from '../../year/groups';
import type { Grouping, Line, Voucher } from '../../year/year-data';

export type By = Grouping | 'month' | 'line';

/** Which vouchers are listed; absent properties do not narrow. */
export interface VoucherFilter {
  /** The group that is drilled into; months are '1' to '12'. */
  readonly group?: { readonly by: By; readonly code: string };
  /** Anywhere in number, payee, summary or reason; letter case and width do not matter. */
  readonly text?: string;
}

export const ORDERS = ['newest', 'oldest', 'largest'] as const;
export type Order = (typeof ORDERS)[number];

/** What of `vouchers`, which are by date, is listed, in the order asked for. */
export function listedVouchers(
  vouchers: readonly Voucher[],
  lines: ReadonlyMap<string, Line>,
  { group, text = '', order }: VoucherFilter & { readonly order: Order },
): readonly Voucher[] {
  const found = searchOf(text);
  const listed = vouchers.filter(
    (voucher) =>
      (group === undefined || groupOf(voucher, lines, group.by) === group.code) &&
      (text === '' || found(textOf(voucher))),
  );
  switch (order) {
    case 'oldest':
      return listed;
    case 'newest':
      return listed.reverse();
    case 'largest':
      return listed.sort((left, right) => right.executedFen - left.executedFen);
  }
}

/** What of `listed`, which are in that order, is not later than a day. */
export function listedUpTo(listed: readonly Voucher[], order: Order, day: string): readonly Voucher[] {
  switch (order) {
    case 'oldest':
      return listed.slice(0, countUpTo(listed, day));
    case 'newest':
      return listed.slice(countAfter(listed, day));
    case 'largest':
      return listed.filter(({ occurredOn }) => occurredOn <= day);
  }
}

export function executedOf(vouchers: readonly Voucher[]): number {
  return vouchers.reduce((sum, { executedFen }) => sum + executedFen, 0);
}

function groupOf(voucher: Voucher, lines: ReadonlyMap<string, Line>, by: By): string | undefined {
  if (by === 'month') return String(Number(voucher.occurredOn.slice(5, 7)));
  if (by === 'line') return voucher.line;
  const line = lines.get(voucher.line);
  return line && codeOf(line, by);
}

function textOf({ voucherNo, reversalNo, payee, summary, reason }: Voucher): string {
  return folded([voucherNo, reversalNo, payee, summary, reason].join('\n'));
}

/** Numbers of vouchers of which something was reversed. */
export function reversedNumbers(vouchers: readonly Voucher[]): ReadonlySet<string> {
  return new Set(vouchers.flatMap(({ kind, voucherNo }) => (kind === 'REVERSAL' ? [voucherNo] : [])));
}
